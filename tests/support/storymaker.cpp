// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storymaker.h"

#include "story/readstory.h"

#include <QFile>
#include <QTemporaryDir>

namespace summitry {

namespace {

QString dayText(int day)
{
    return StoryMaker::day(day).toString(Qt::ISODate);
}

QString degrees(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

StoryMaker::StoryMaker(int first, int last)
{
    row("story", {"title", "protagonist", "start", "end"});
    row("story", {"A made-up story", "host", dayText(first), dayText(last)});
    row("places", {"id", "name", "country", "lat", "lon", "city", "kind"});
    row("leaders", {"id", "name", "country", "home"});
    row("trips", {"id", "title", "start", "end", "source"});
    row("legs", {"trip", "order", "from", "to", "depart", "source", "certainty"});
    row("meetings", {"id", "date", "end", "leader", "place", "trip", "event", "source", "certainty"});
    row("sources", {"id", "title"});
    row("sources", {"page", "A page"});
}

StoryMaker &
StoryMaker::place(const QString &id, double lon, double lat, const QString &country, const QString &city)
{
    m_countries[id] = country;
    row("places", {id, id, country, degrees(lat), degrees(lon), city, {}});
    return *this;
}

StoryMaker &StoryMaker::waypoint(const QString &id, double lon, double lat)
{
    row("places", {id, id, {}, degrees(lat), degrees(lon), {}, "waypoint"});
    return *this;
}

StoryMaker &StoryMaker::leader(const QString &id, const QString &home)
{
    row("leaders", {id, id, m_countries.value(home), home});
    return *this;
}

StoryMaker &StoryMaker::trip(const QString &id, int first, int last)
{
    m_trip = id;
    m_legs = 0;
    row("trips", {id, id, dayText(first), dayText(last), "page"});
    return *this;
}

StoryMaker &StoryMaker::leg(const QString &from, const QString &to, int depart)
{
    row("legs", {m_trip, QString::number(++m_legs), from, to, dayText(depart), "page", "confirmed"});
    return *this;
}

StoryMaker &StoryMaker::meeting(int on, const QString &leader, const QString &place, const QString &trip)
{
    meet(on, on, leader, place, trip);
    return *this;
}

StoryMaker &StoryMaker::talks(int first, int last, const QString &leader, const QString &place)
{
    meet(first, last, leader, place, {});
    return *this;
}

void StoryMaker::meet(int first, int last, const QString &leader, const QString &place, const QString &trip)
{
    const QString id = QStringLiteral("m%1").arg(++m_meetings);
    row("meetings", {id, dayText(first), dayText(last), leader, place, trip, id, "page", "confirmed"});
}

void StoryMaker::row(const QString &table, const QStringList &cells)
{
    m_tables[table] += cells.join(u',').toUtf8() + '\n';
}

std::shared_ptr<const Story> StoryMaker::story() const
{
    const QTemporaryDir folder;
    for (const auto &[name, bytes] : m_tables.asKeyValueRange()) {
        QFile file(folder.filePath(name + QStringLiteral(".csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    const StoryReading reading = readStory(folder.path());
    if (!reading.story)
        qFatal("%s", qPrintable(reading.problems.first().toString()));
    return reading.story;
}

} // namespace summitry
