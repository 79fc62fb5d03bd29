// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/checks.h"
#include "story/span.h"
#include "story/travel.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace summitry {

namespace {

void checkTrips(const StoryTables &tables, const DaySpan &story, QList<Problem> *problems)
{
    const StoryTable &trips = tables.at("trips");
    const StoryTable &legs = tables.at("legs");
    QSet<QString> travelled;
    for (int row = 0; row < legs.size(); ++row)
        travelled.insert(legs.cell(row, "trip"));
    for (int row = 0; row < trips.size(); ++row) {
        checkOrder(trips, row, "start", "end", problems);
        checkWithin(trips, row, "start", story, problems);
        checkWithin(trips, row, "end", story, problems);
        const QString id = trips.cell(row, "id");
        if (!travelled.contains(id) && (legs.isRead || !legs.isPresent))
            *problems += trips.warning(
                row, "id",
                QStringLiteral("The trip '%1' has no leg, so no journey is drawn; expected some in %2.")
                    .arg(id, legs.file));
    }
}

void checkNeighbours(const StoryTable &legs, int before, int row, QList<Problem> *problems)
{
    const QString order = legs.cell(row, "order");
    if (order.toInt() <= 0 || legs.cell(before, "order").toInt() <= 0)
        return; // which leg is before which cannot be known
    if (legs.cell(before, "order") == order)
        *problems += legs.error(
            row, "order",
            QStringLiteral("The trip has a leg %1 on line %2 already; expected each number once.")
                .arg(order)
                .arg(legs.rows[static_cast<size_t>(before)]));
    else if (legs.cell(before, "to") != legs.cell(row, "from"))
        *problems += legs.error(
            row, "from",
            QStringLiteral(
                "The leg starts at '%1', but the leg before it ends at '%2'; expected the same place.")
                .arg(legs.cell(row, "from"), legs.cell(before, "to")));
    const GivenDate earlier = legs.date(before, "depart");
    const GivenDate later = legs.date(row, "depart");
    if (earlier.isValid() && later.isValid() && later.last < earlier.first)
        *problems += legs.error(
            row, "depart",
            QStringLiteral(
                "%1 is before %2, when the leg before it departs; expected the same %3 or a later one.")
                .arg(toString(later), toString(earlier), unitOf(later, earlier)));
}

void checkLegs(const StoryTables &tables, QList<Problem> *problems)
{
    const StoryTable &trips = tables.at("trips");
    const StoryTable &legs = tables.at("legs");
    const QHash<QString, QList<int>> byTrip = legsByTrip(legs);
    for (int trip = 0; trip < trips.size(); ++trip) {
        const QString id = trips.cell(trip, "id");
        GivenDate start = trips.date(trip, "start");
        if (start.isValid() && start.precision == Precision::Day)
            start.first = start.last = start.first.addDays(-1);
        const DaySpan days{
            start, trips.date(trip, "end"),
            QStringLiteral("the trip '%1' and the evening before it").arg(id)};
        const QList<int> rows = byTrip.value(id);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            checkWithin(legs, rows[i], "depart", days, problems);
            const QString from = legs.cell(rows[i], "from");
            if (!from.isEmpty() && from == legs.cell(rows[i], "to"))
                *problems += legs.error(
                    rows[i], "to",
                    QStringLiteral("The leg ends where it starts, at '%1'; expected another place.")
                        .arg(from));
            if (i > 0)
                checkNeighbours(legs, rows[i - 1], rows[i], problems);
        }
    }
}

/// The cities where the legs of each trip start and end.
QHash<QString, QSet<QString>> findStops(const StoryTables &tables)
{
    const StoryTable &legs = tables.at("legs");
    QHash<QString, QSet<QString>> stops;
    for (int row = 0; row < legs.size(); ++row)
        stops[legs.cell(row, "trip")]
            += {cityOf(tables, legs.cell(row, "from")), cityOf(tables, legs.cell(row, "to"))};
    return stops;
}

void checkMeetings(const StoryTables &tables, const DaySpan &story, QList<Problem> *problems)
{
    const StoryTable &meetings = tables.at("meetings");
    const StoryTable &trips = tables.at("trips");
    const StoryTable &about = tables.at("story");
    const QString protagonist = about.size() > 0 ? about.cell(0, "protagonist") : QString();
    const QHash<QString, QSet<QString>> stops = findStops(tables);
    for (int row = 0; row < meetings.size(); ++row) {
        checkOrder(meetings, row, "date", "end", problems);
        checkWithin(meetings, row, "date", story, problems);
        checkWithin(meetings, row, "end", story, problems);
        const QString leader = meetings.cell(row, "leader");
        if (!leader.isEmpty() && leader == protagonist)
            *problems += meetings.error(
                row, "leader",
                QStringLiteral("'%1' is the story's protagonist; expected the leader whom they met.")
                    .arg(leader));
        const QString trip = meetings.cell(row, "trip");
        const int tripRow = trip.isEmpty() ? -1 : trips.find(trip);
        if (tripRow < 0)
            continue;
        const DaySpan days{
            trips.date(tripRow, "start"), trips.date(tripRow, "end"),
            QStringLiteral("the trip '%1'").arg(trip)};
        checkWithin(meetings, row, "date", days, problems);
        checkWithin(meetings, row, "end", days, problems);
        const QString place = meetings.cell(row, "place");
        if (stops.contains(trip) && tables.at("places").find(place) >= 0
            && !stops[trip].contains(cityOf(tables, place)))
            *problems += meetings.warning(
                row, "place",
                QStringLiteral(
                    "No leg of the trip '%1' leads to '%2'; expected a stop of that trip, or another trip.")
                    .arg(trip, place));
    }
}

/// A guest's visit is drawn from their home.
void checkHomes(const StoryTables &tables, QList<Problem> *problems)
{
    const StoryTable &leaders = tables.at("leaders");
    const StoryTable &meetings = tables.at("meetings");
    QSet<QString> guests;
    for (int row = 0; row < meetings.size(); ++row)
        if (meetings.cell(row, "trip").isEmpty())
            guests.insert(meetings.cell(row, "leader"));
    for (int row = 0; row < leaders.size(); ++row)
        if (leaders.cell(row, "home").isEmpty() && guests.contains(leaders.cell(row, "id")))
            *problems += leaders.warning(
                row, "home",
                QStringLiteral(
                    "The leader '%1' travelled to a meeting but has no home, so no arc is drawn; expected "
                    "an id of %2.")
                    .arg(leaders.cell(row, "id"), tables.at("places").file));
}

} // namespace

void checkTravel(const StoryTables &tables, QList<Problem> *problems)
{
    const StoryTable &about = tables.at("story");
    DaySpan story;
    if (about.size() > 0)
        story = {about.date(0, "start"), about.date(0, "end"), QStringLiteral("the story")};
    checkTrips(tables, story, problems);
    checkLegs(tables, problems);
    checkMeetings(tables, story, problems);
    checkHomes(tables, problems);
    checkPresence(tables, problems);
}

} // namespace summitry
