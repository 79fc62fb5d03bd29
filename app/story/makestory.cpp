// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/makestory.h"

#include <algorithm>

namespace summitry {

namespace {

/// One row of a table, cell by cell.
class Row {
public:
    Row(const StoryTable &table, int row)
        : m_table(table)
        , m_row(row)
    {
    }
    QString operator[](const QString &column) const { return m_table.cell(m_row, column); }
    GivenDate date(const QString &column) const { return m_table.date(m_row, column); }
    Text text(const QString &column) const;
    Certainty certainty() const;

private:
    const StoryTable &m_table;
    int m_row;
};

Text Row::text(const QString &column) const
{
    Text text{(*this)[column], {}};
    const QString start = column + QLatin1Char('_');
    for (const QString &other : m_table.columns)
        if (const QString translation = (*this)[other]; other.startsWith(start) && !translation.isEmpty())
            text.translations[other.sliced(start.size())] = translation;
    return text;
}

Certainty Row::certainty() const
{
    const QString word = (*this)["certainty"];
    for (const Certainty certainty : {Certainty::Confirmed, Certainty::Reported, Certainty::Inferred})
        if (word == toString(certainty))
            return certainty;
    return Certainty::Unchecked;
}

QStringList splitIds(const QString &cell)
{
    QStringList ids = cell.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (QString &id : ids)
        id = id.trimmed();
    return ids;
}

template <typename Fact, typename Make> QList<Fact> makeAll(const StoryTable &table, Make make)
{
    QList<Fact> facts;
    facts.reserve(table.size());
    for (int row = 0; row < table.size(); ++row)
        facts.emplaceBack(make(Row(table, row))).row = row;
    return facts;
}

/// The short name, in each language where there is one; else the name.
Text shortName(const Row &row)
{
    const Text given = row.text("short");
    Text name = row.text("name");
    if (!given.isEmpty())
        name.plain = given.plain;
    name.translations.insert(given.translations);
    return name;
}

Leader makeLeader(const Row &row)
{
    return {row["id"],          row.text("name"), shortName(row),          row["country"],
            row.text("office"), row["region"],    splitIds(row["groups"]), row["home"]};
}

Place makePlace(const Row &row)
{
    return {
        .id = row["id"],
        .name = row.text("name"),
        .country = row["country"],
        .position = QGeoCoordinate(row["lat"].toDouble(), row["lon"].toDouble()),
        .city = row["city"],
        .isWaypoint = row["kind"] == QStringLiteral("waypoint")};
}

Trip makeTrip(const Row &row)
{
    const GivenDate start = row.date("start"), end = row.date("end");
    return {
        .id = row["id"],
        .title = row.text("title"),
        .start = start.first,
        .end = end.last,
        .purpose = row.text("purpose"),
        .source = row["source"],
        .precision = std::max(start.precision, end.precision)};
}

Leg makeLeg(const Row &row)
{
    const GivenDate depart = row.date("depart");
    return {
        .trip = row["trip"],
        .order = row["order"].toInt(),
        .from = row["from"],
        .to = row["to"],
        .depart = depart.first,
        .source = row["source"],
        .certainty = row.certainty(),
        .precision = depart.precision};
}

Meeting makeMeeting(const Row &row)
{
    const GivenDate date = row.date("date"), end = row.date("end");
    return {
        .id = row["id"],
        .date = date.first,
        .end = end.isValid() ? end.last : date.last,
        .leader = row["leader"],
        .place = row["place"],
        .trip = row["trip"],
        .event = row.text("event"),
        .topic = row.text("topic"),
        .source = row["source"],
        .certainty = row.certainty(),
        .precision = std::max(date.precision, end.precision)};
}

Excerpt makeExcerpt(const Row &row)
{
    return {
        row["id"], row["source"], row["text"],
        row["kind"] == QStringLiteral("summary") ? Excerpt::Kind::Summary : Excerpt::Kind::Quotation,
        row["section"]};
}

Mention makeMention(const Row &row)
{
    using enum Mention::Kind;
    static const std::pair<QString, Mention::Kind> kinds[]{{"leader", Leader},   {"country", Country},
                                                           {"region", Region},   {"group", Group},
                                                           {"meeting", Meeting}, {"trip", Trip}};
    for (const auto &[column, kind] : kinds)
        if (const QString target = row[column]; !target.isEmpty())
            return {row["excerpt"], kind, target};
    return {row["excerpt"], All, {}};
}

Group makeGroup(const Row &row)
{
    return {
        row["id"], row.text("name"),
        row["basis"] == QStringLiteral("reading") ? Group::Basis::Reading : Group::Basis::Fact, row["note"]};
}

Source makeSource(const Row &row)
{
    return {row["id"],        row["title"],    row.text("publisher"), row["author"],
            row.date("date"), row["language"], QUrl(row["url"])};
}

Report makeReport(const Row &row)
{
    return {splitIds(row["leader"]),
            splitIds(row["meetings"]),
            row.text("publisher"),
            row["author"],
            row["title"],
            row.date("date"),
            row["language"],
            QUrl(row["url"])};
}

/// By what the leaders' table calls them; the first row with translations says them.
QHash<QString, Text> regionNames(const StoryTable &leaders)
{
    QHash<QString, Text> names;
    for (int row = 0; row < leaders.size(); ++row) {
        const Text region = Row(leaders, row).text("region");
        if (Text &known = names[region.plain]; known.translations.isEmpty())
            known = region;
    }
    return names;
}

/// The days that a month or a year has in common with a longer time, where it has some.
template <typename Fact>
void narrow(Fact *fact, QDate Fact::*first, QDate Fact::*last, const QDate &from, const QDate &to)
{
    if (fact->precision == Precision::Day || fact->*first > to || fact->*last < from)
        return;
    fact->*first = std::max(fact->*first, from);
    fact->*last = std::min(fact->*last, to);
}

void narrowDates(Story *story)
{
    QHash<QString, std::pair<QDate, QDate>> spans; // of trips
    for (Trip &trip : story->trips) {
        narrow(&trip, &Trip::start, &Trip::end, story->start, story->end);
        spans[trip.id] = {trip.start, trip.end};
    }
    for (Meeting &meeting : story->meetings) {
        const auto [from, to] = spans.value(meeting.trip, {story->start, story->end});
        narrow(&meeting, &Meeting::date, &Meeting::end, from, to);
    }
}

/// The last of the days on which a leg may depart, of which `depart` is the first.
QDate latestDepart(const Leg &leg)
{
    switch (leg.precision) {
    case Precision::Year:
        return {leg.depart.year(), 12, 31};
    case Precision::Month:
        return leg.depart.addMonths(1).addDays(-1);
    case Precision::Day:
        break;
    }
    return leg.depart;
}

/// The earliest day on which a leg may depart: not before its trip, nor before the leg that goes before it.
/// One without a date departs then.
void dateLeg(Leg *leg, const Trip &trip, const Leg *before)
{
    if (!leg->depart.isValid()) {
        leg->depart = before ? before->depart : trip.start;
        leg->precision = before ? before->precision : trip.precision;
        return;
    }
    const QDate earliest = before ? std::max(before->depart, trip.start) : trip.start;
    if (leg->precision != Precision::Day && earliest > leg->depart && earliest <= latestDepart(*leg))
        leg->depart = earliest;
}

/// Legs by their trip's start, trips of one day by row; within a trip by order.
void sortLegs(Story *story)
{
    QList<Trip> trips = story->trips;
    std::ranges::sort(trips, {}, [](const Trip &trip) { return std::pair(trip.start, trip.row); });
    QHash<QString, int> places;
    for (const Trip &trip : trips)
        places[trip.id] = static_cast<int>(places.size());
    std::ranges::sort(story->legs, {}, [&places](const Leg &leg) {
        return std::tuple(places[leg.trip], leg.order, leg.row);
    });
    for (qsizetype i = 0; i < story->legs.size(); ++i) {
        Leg &leg = story->legs[i];
        const Leg *before = i > 0 && story->legs[i - 1].trip == leg.trip ? &story->legs[i - 1] : nullptr;
        dateLeg(&leg, trips[places[leg.trip]], before);
    }
}

} // namespace

Story makeStory(const StoryTables &tables)
{
    const Row about(tables.at("story"), 0);
    Story story;
    story.title = about.text("title");
    story.subtitle = about.text("subtitle");
    story.protagonist = about["protagonist"];
    const GivenDate start = about.date("start"), end = about.date("end");
    story.start = start.first;
    story.end = end.last;
    story.precision = std::max(start.precision, end.precision);
    story.credit = about.text("credit");
    story.language = about["language"];
    story.leaders = makeAll<Leader>(tables.at("leaders"), makeLeader);
    story.regionNames = regionNames(tables.at("leaders"));
    story.places = makeAll<Place>(tables.at("places"), makePlace);
    story.trips = makeAll<Trip>(tables.at("trips"), makeTrip);
    story.legs = makeAll<Leg>(tables.at("legs"), makeLeg);
    story.meetings = makeAll<Meeting>(tables.at("meetings"), makeMeeting);
    story.excerpts = makeAll<Excerpt>(tables.at("excerpts"), makeExcerpt);
    story.mentions = makeAll<Mention>(tables.at("mentions"), makeMention);
    story.groups = makeAll<Group>(tables.at("groups"), makeGroup);
    story.sources = makeAll<Source>(tables.at("sources"), makeSource);
    story.reports = makeAll<Report>(tables.at("reports"), makeReport);
    narrowDates(&story);
    sortLegs(&story);
    std::ranges::sort(
        story.meetings, {}, [](const Meeting &meeting) { return std::pair(meeting.date, meeting.row); });
    story.makeIndex();
    return story;
}

} // namespace summitry
