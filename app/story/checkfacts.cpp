#include "story/nearest.h"
#include "story/storytables.h"

#include <algorithm>
#include <QSet>

namespace summitry {

namespace {

QString day(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

/// A span of days with what it is called in a sentence.
struct Span {
    QDate first;
    QDate last;
    QString name;
};

void checkOrder(
    const StoryTable &table, int row, const QString &from, const QString &to, QList<Problem> *problems)
{
    const QDate first = table.date(row, from);
    const QDate last = table.date(row, to);
    if (first.isValid() && last.isValid() && last < first)
        *problems += table.error(
            row, to,
            QStringLiteral("%1 is before %2, the %3; expected the same day or a later one.")
                .arg(day(last), day(first), from));
}

void checkWithin(
    const StoryTable &table, int row, const QString &column, const Span &span, QList<Problem> *problems)
{
    const QDate date = table.date(row, column);
    const bool isSpan = span.first.isValid() && span.last >= span.first;
    if (date.isValid() && isSpan && (date < span.first || date > span.last))
        *problems += table.error(
            row, column,
            QStringLiteral("%1 is outside %2; expected a day from %3 to %4.")
                .arg(day(date), span.name, day(span.first), day(span.last)));
}

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
        if (!hasLat && !hasLon)
            *problems += places.error(
                row, "lat",
                QStringLiteral("The place '%1' has no lat and lon; expected its degrees.").arg(id));
        else if (!hasLat || !hasLon)
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

void checkTrips(const StoryTables &tables, const Span &story, QList<Problem> *problems)
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
                QStringLiteral("The trip '%1' has no leg, so no journey is drawn; expected some in legs.csv.")
                    .arg(id));
    }
}

/// The legs of one trip by their order.
QList<int> legsOf(const StoryTable &legs, const QString &trip)
{
    QList<int> rows;
    for (int row = 0; row < legs.size(); ++row)
        if (legs.cell(row, "trip") == trip)
            rows += row;
    std::stable_sort(rows.begin(), rows.end(), [&legs](int a, int b) {
        return legs.cell(a, "order").toInt() < legs.cell(b, "order").toInt();
    });
    return rows;
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
                .arg(legs.lines[static_cast<size_t>(before)]));
    else if (legs.cell(before, "to") != legs.cell(row, "from"))
        *problems += legs.error(
            row, "from",
            QStringLiteral(
                "The leg starts at '%1', but the leg before it ends at '%2'; expected the same place.")
                .arg(legs.cell(row, "from"), legs.cell(before, "to")));
    const QDate earlier = legs.date(before, "depart");
    const QDate later = legs.date(row, "depart");
    if (earlier.isValid() && later.isValid() && later < earlier)
        *problems += legs.error(
            row, "depart",
            QStringLiteral(
                "%1 is before %2, when the leg before it departs; expected the same day or a later one.")
                .arg(day(later), day(earlier)));
}

void checkLegs(const StoryTables &tables, QList<Problem> *problems)
{
    const StoryTable &trips = tables.at("trips");
    const StoryTable &legs = tables.at("legs");
    for (int trip = 0; trip < trips.size(); ++trip) {
        const QString id = trips.cell(trip, "id");
        const QDate start = trips.date(trip, "start");
        const Span days{
            start.isValid() ? start.addDays(-1) : QDate(), trips.date(trip, "end"),
            QStringLiteral("the trip '%1' and the evening before it").arg(id)};
        const QList<int> rows = legsOf(legs, id);
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

void checkMeetings(const StoryTables &tables, const Span &story, QList<Problem> *problems)
{
    const StoryTable &meetings = tables.at("meetings");
    const StoryTable &trips = tables.at("trips");
    const StoryTable &about = tables.at("story");
    const QString protagonist = about.size() > 0 ? about.cell(0, "protagonist") : QString();
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
        const Span days{
            trips.date(tripRow, "start"), trips.date(tripRow, "end"),
            QStringLiteral("the trip '%1'").arg(trip)};
        checkWithin(meetings, row, "date", days, problems);
        checkWithin(meetings, row, "end", days, problems);
    }
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
        if (!region.isEmpty() && !regions.contains(region) && leaders.isRead)
            *problems += mentions.error(
                row, "region",
                QStringLiteral("No leader is of the region '%1'; expected a region of leaders.csv.%2")
                    .arg(region.left(64), didYouMean(region, regions)));
    }
    for (int row = 0; row < excerpts.size(); ++row)
        if (!mentioned.contains(excerpts.cell(row, "id")) && (mentions.isRead || !mentions.isPresent))
            *problems += excerpts.warning(
                row, "id",
                QStringLiteral("The excerpt '%1' is shown for nobody; expected a row in mentions.csv.")
                    .arg(excerpts.cell(row, "id")));
}

} // namespace

void checkFacts(const StoryTables &tables, QList<Problem> *problems)
{
    const StoryTable &about = tables.at("story");
    Span story;
    if (about.size() > 0)
        story = {about.date(0, "start"), about.date(0, "end"), QStringLiteral("the story")};
    checkStoryTable(about, problems);
    checkPlaces(tables.at("places"), problems);
    checkTrips(tables, story, problems);
    checkLegs(tables, problems);
    checkMeetings(tables, story, problems);
    checkCertainty(tables.at("legs"), problems);
    checkCertainty(tables.at("meetings"), problems);
    checkMentions(tables, problems);
}

} // namespace summitry
