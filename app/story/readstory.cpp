#include "story/readstory.h"

#include "story/buildstory.h"
#include "story/storytables.h"

#include <algorithm>
#include <QFileInfo>
#include <QSet>

namespace summitry {

/// Problems of the whole story first, then table by table and row by row.
static void sortProblems(QList<Problem> *problems)
{
    QStringList order;
    for (const TableShape &shape : storyShape())
        order += shape.file();
    std::stable_sort(problems->begin(), problems->end(), [&order](const Problem &a, const Problem &b) {
        return std::pair(order.indexOf(a.file), a.row) < std::pair(order.indexOf(b.file), b.row);
    });
}

/// The problems in `found` but for rows with too many or too few cells: which cell is of which column cannot
/// be known there, so what else seems wrong with them is left out.
static QList<Problem> withoutBrokenRows(const QList<Problem> &found, const QList<Problem> &readingProblems)
{
    QSet<std::pair<QString, int>> broken;
    for (const Problem &problem : readingProblems)
        if (problem.row > 0 && problem.column.isEmpty())
            broken.insert({problem.file, problem.row});
    QList<Problem> kept;
    std::copy_if(found.begin(), found.end(), std::back_inserter(kept), [&broken](const Problem &problem) {
        return !broken.contains({problem.file, problem.row});
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

StoryReading readStory(const QString &path, Geocoder *geocoder)
{
    StoryReading reading;
    StoryTables tables = readStoryTables(path, &reading.problems);
    QList<Problem> found;
    checkCells(tables, &found);
    reading.places = geocodePlaces(&tables, geocoder, &found);
    reading.homes = inferHomes(&tables, geocoder, &found);
    checkFacts(tables, &found);
    reading.problems += withoutBrokenRows(found, reading.problems);
    sortProblems(&reading.problems);
    if (!hasErrors(reading.problems)) {
        auto story = std::make_shared<Story>(buildStory(tables));
        markLookedUp(reading, story.get());
        story->path = QFileInfo(path).absoluteFilePath();
        reading.story = std::move(story);
    }
    return reading;
}

} // namespace summitry
