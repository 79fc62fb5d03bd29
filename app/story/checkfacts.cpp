// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/checks.h"
#include "story/nearest.h"
#include "story/span.h"

#include <algorithm>
#include <QSet>

namespace summitry {

namespace {

void checkStoryTable(const StoryTable &story, QList<Problem> *problems)
{
    if (story.isRead && story.size() == 0)
        *problems += story.error(
            -1, {}, QStringLiteral("The table has no row; expected one, which tells of the story."));
    for (int row = 1; row < story.size(); ++row)
        *problems
            += story.error(row, {}, QStringLiteral("A second row; expected one, which tells of the story."));
    for (int row = 0; row < story.size(); ++row)
        checkOrder(story, row, "start", "end", problems);
}

void checkPlaces(const StoryTable &places, QList<Problem> *problems)
{
    for (int row = 0; row < places.size(); ++row) {
        const bool hasLat = !places.cell(row, "lat").isEmpty();
        const bool hasLon = !places.cell(row, "lon").isEmpty();
        const QString id = places.cell(row, "id");
        if (hasLat != hasLon)
            *problems += places.error(
                row, hasLat ? "lon" : "lat",
                QStringLiteral("The place '%1' has a %2 alone; expected lat and lon.")
                    .arg(id, hasLat ? "lat" : "lon"));
        const QString city = places.cell(row, "city");
        const int cityRow = city.isEmpty() ? -1 : places.find(city);
        if (cityRow == row || (cityRow >= 0 && !places.cell(cityRow, "city").isEmpty()))
            *problems += places.error(
                row, "city",
                QStringLiteral("'%1' is no city of its own; expected a place whose city is empty.")
                    .arg(city));
    }
}

/// Nobody lives at a waypoint, meets there or finds a venue there.
void checkWaypoints(const StoryTables &tables, QList<Problem> *problems)
{
    const StoryTable &places = tables.at("places");
    const auto check = [&](const StoryTable &table, const QString &column) {
        for (int row = 0; row < table.size(); ++row) {
            const QString id = table.cell(row, column);
            const int place = id.isEmpty() ? -1 : places.find(id);
            if (place >= 0 && places.cell(place, "kind") == QStringLiteral("waypoint"))
                *problems += table.error(
                    row, column,
                    QStringLiteral("'%1' is a waypoint, past which legs lead; expected a place without kind.")
                        .arg(id));
        }
    };
    check(tables.at("leaders"), "home");
    check(tables.at("meetings"), "place");
    check(places, "city");
}

/// A fact that is called confirmed must say by what.
void checkCertainty(const StoryTable &table, QList<Problem> *problems)
{
    for (int row = 0; row < table.size(); ++row)
        if (table.cell(row, "certainty") == QStringLiteral("confirmed")
            && table.cell(row, "source").isEmpty())
            *problems += table.warning(
                row, "source",
                QStringLiteral(
                    "The fact is called confirmed, but no source is named; expected one, or certainty "
                    "reported, inferred or unchecked."));
}

void checkMentions(const StoryTables &tables, QList<Problem> *problems)
{
    const StoryTable &mentions = tables.at("mentions");
    const StoryTable &excerpts = tables.at("excerpts");
    const StoryTable &leaders = tables.at("leaders");
    QStringList regions;
    for (int row = 0; row < leaders.size(); ++row)
        regions += leaders.cell(row, "region");
    regions.removeDuplicates();
    const QSet<QString> isRegion(regions.cbegin(), regions.cend());
    constexpr int MostTold = 100; // each is compared with all regions
    int told = 0;

    const QStringList targets{"leader", "country", "region", "group", "meeting", "trip", "all"};
    QSet<QString> mentioned;
    for (int row = 0; row < mentions.size(); ++row) {
        mentioned.insert(mentions.cell(row, "excerpt"));
        const auto filled = std::count_if(targets.begin(), targets.end(), [&](const QString &target) {
            return !mentions.cell(row, target).isEmpty();
        });
        if (filled != 1)
            *problems += mentions.error(
                row, {},
                QStringLiteral("The mention names %1; expected one of %2.")
                    .arg(
                        filled == 0 ? QStringLiteral("nobody") : QStringLiteral("several"),
                        targets.join(QStringLiteral(", "))));
        const QString region = mentions.cell(row, "region");
        if (region.isEmpty() || isRegion.contains(region) || !leaders.isRead || told > MostTold)
            continue;
        *problems += mentions.error(
            row, "region",
            told == MostTold
                ? QStringLiteral("No leader is of this region either, nor perhaps of more; %1 were told.")
                      .arg(MostTold)
                : QStringLiteral("No leader is of the region '%1'; expected a region of %2.%3")
                      .arg(region.left(64), leaders.file, didYouMean(region, regions)));
        ++told;
    }
    for (int row = 0; row < excerpts.size(); ++row)
        if (!mentioned.contains(excerpts.cell(row, "id")) && (mentions.isRead || !mentions.isPresent))
            *problems += excerpts.warning(
                row, "id",
                QStringLiteral("The excerpt '%1' is shown for nobody; expected a row in %2.")
                    .arg(excerpts.cell(row, "id"), mentions.file));
}

} // namespace

void checkFacts(const StoryTables &tables, QList<Problem> *problems)
{
    checkStoryTable(tables.at("story"), problems);
    checkPlaces(tables.at("places"), problems);
    checkWaypoints(tables, problems);
    checkTravel(tables, problems);
    checkCertainty(tables.at("legs"), problems);
    checkCertainty(tables.at("meetings"), problems);
    checkMentions(tables, problems);
}

} // namespace summitry
