// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/buildstory.h"

#include "story/checks.h"
#include "story/makestory.h"

#include <algorithm>
#include <QFileInfo>
#include <QSet>

namespace summitry {

/// Problems of the whole story first, then table by table and row by row.
static void sortProblems(const StoryTables &tables, QList<Problem> *problems)
{
    QStringList order;
    for (const TableShape &shape : storyShape())
        order += tables.at(shape.name).file;
    std::stable_sort(problems->begin(), problems->end(), [&order](const Problem &a, const Problem &b) {
        return std::pair(order.indexOf(a.at.file), a.at.row) < std::pair(order.indexOf(b.at.file), b.at.row);
    });
}

/// The problems in `found` but for rows with too many or too few cells: which cell is of which column cannot
/// be known there, so what else seems wrong with them is left out.
static QList<Problem> withoutBrokenRows(const QList<Problem> &found, const QList<Problem> &readingProblems)
{
    QSet<std::pair<QString, int>> broken;
    for (const Problem &problem : readingProblems)
        if (problem.at.row > 0 && problem.column.isEmpty())
            broken.insert({problem.at.file, problem.at.row});
    QList<Problem> kept;
    std::copy_if(found.begin(), found.end(), std::back_inserter(kept), [&broken](const Problem &problem) {
        return !broken.contains({problem.at.file, problem.at.row});
    });
    return kept;
}

/// Tells the story's facts that were looked up from those that the tables give.
static void markLookedUp(const StoryReading &reading, Story *story)
{
    QHash<QString, Place::Origin> origins; // of places
    for (const PlaceMatch &match : reading.places)
        origins[match.id] = Place::Origin::Geocoded;
    QSet<QString> homeless; // leaders
    for (const HomeMatch &match : reading.homes) {
        homeless.insert(match.leader);
        if (match.isAdded)
            origins[match.place] = Place::Origin::Capital;
    }
    for (Place &place : story->places)
        place.origin = origins.value(place.id, Place::Origin::Given);
    for (Leader &leader : story->leaders)
        leader.isHomeInferred = homeless.contains(leader.id);
}

StoryReading buildStory(StoryDraft draft, Geocoder *geocoder, GroundMap *map, const QList<PlaceMatch> &looked)
{
    StoryReading reading;
    StoryTables &tables = draft.tables;
    for (auto &[name, table] : tables)
        table.indexIds();
    QList<Problem> found;
    checkTables(draft, &found);
    checkCells(tables, &found);
    checkLengths(tables, &found);
    checkGround(tables, map, &found);
    reading.places = looked + geocodePlaces(&tables, geocoder, &found);
    reading.homes = inferHomes(&tables, geocoder, &found);
    checkFacts(tables, &found);
    reading.problems = draft.problems + withoutBrokenRows(found, draft.problems);
    sortProblems(tables, &reading.problems);
    if (!hasErrors(reading.problems)) {
        auto story = std::make_shared<Story>(makeStory(tables));
        markLookedUp(reading, story.get());
        story->path = QFileInfo(draft.path).absoluteFilePath();
        reading.story = std::move(story);
    }
    return reading;
}

} // namespace summitry
