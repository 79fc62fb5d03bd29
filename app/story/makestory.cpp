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
    QDate date(const QString &column) const { return m_table.date(m_row, column); }
    PublicationDate published() const { return publicationDate((*this)["date"]); }
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
        row["id"], row.text("name"), row["country"],
        QGeoCoordinate(row["lat"].toDouble(), row["lon"].toDouble()), row["city"]};
}

Trip makeTrip(const Row &row)
{
    return {row["id"],       row.text("title"),   row.date("start"),
            row.date("end"), row.text("purpose"), row["source"]};
}

Leg makeLeg(const Row &row)
{
    return {row["trip"],        row["order"].toInt(), row["from"],    row["to"],
            row.date("depart"), row["source"],        row.certainty()};
}

Meeting makeMeeting(const Row &row)
{
    const QDate date = row.date("date");
    const QDate end = row.date("end");
    return {row["id"],     date,           end.isValid() ? end : date, row["leader"],
            row["place"],  row["trip"],    row.text("event"),          row.text("topic"),
            row["source"], row.certainty()};
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
    return {row["id"],       row["title"],    row.text("publisher"), row["author"],
            row.published(), row["language"], QUrl(row["url"])};
}

Report makeReport(const Row &row)
{
    return {splitIds(row["leader"]),
            splitIds(row["meetings"]),
            row.text("publisher"),
            row["author"],
            row["title"],
            row.published(),
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
        if (!leg.depart.isValid())
            leg.depart = i > 0 && story->legs[i - 1].trip == leg.trip ? story->legs[i - 1].depart
                                                                      : trips[places[leg.trip]].start;
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
    story.start = about.date("start");
    story.end = about.date("end");
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
    sortLegs(&story);
    std::ranges::sort(
        story.meetings, {}, [](const Meeting &meeting) { return std::pair(meeting.date, meeting.row); });
    story.makeIndex();
    return story;
}

} // namespace summitry
