// SPDX-License-Identifier: GPL-3.0-or-later

#include "largestory.h"

#include "globe/world.h"
#include "tables/datafolder.h"
#include "tables/tables.h"

#include <algorithm>
#include <QDate>
#include <QDir>
#include <QHash>
#include <QSaveFile>
#include <random>

namespace summitry {

namespace {

struct City {
    QString id, name, country;
    LonLat at;
};

/// The largest cities, the largest first.
std::vector<City> readCities(QString *error)
{
    TableReader *reader = loadTableReader(error);
    const auto places
        = reader ? reader->openDatabase(dataPath(QStringLiteral("maps/places.gpkg")), error) : nullptr;
    if (!places)
        return {};
    std::vector<City> cities;
    for (const Feature &feature : places->readLayer(
             QStringLiteral("places"), {"geonameid", "name", "country"}, QStringLiteral("kind = 'city'"),
             error)) {
        constexpr qsizetype PointSize = 21; // byte order, kind, two doubles
        if (feature.wkb.size() < PointSize)
            continue;
        std::array<double, 2> at;
        std::memcpy(at.data(), feature.wkb.constData() + 5, sizeof at);
        cities.push_back(
            {QStringLiteral("c%1").arg(feature.attributes[0].toLongLong()),
             feature.attributes[1].toString().remove(u'"'),
             feature.attributes[2].toString(),
             {at[0], at[1]}});
    }
    return cities;
}

class Tables {
public:
    explicit Tables(const QString &folder)
        : m_folder(folder)
    {
    }
    ~Tables()
    {
        for (const auto &[name, bytes] : m_tables.asKeyValueRange()) {
            QSaveFile file(m_folder.filePath(name + QStringLiteral(".csv")));
            if (file.open(QIODevice::WriteOnly)) {
                file.write(bytes);
                file.commit();
            }
        }
    }
    void row(const QString &table, const QStringList &cells)
    {
        m_tables[table] += cells.join(u',').toUtf8() + '\n';
    }

private:
    QDir m_folder;
    QHash<QString, QByteArray> m_tables;
};

QString quoted(const QString &text)
{
    return u'"' + text + u'"';
}

} // namespace

QString writeLargeStory(const QString &folder, int meetings)
{
    QString error;
    const std::vector<City> cities = readCities(&error);
    if (!error.isEmpty())
        return error;
    const size_t leaders = std::clamp<size_t>(static_cast<size_t>(meetings) / 4, 60, cities.size() - 100);
    constexpr size_t Hosts = 40;
    constexpr int Days = 25 * 365;
    const QDate first(2000, 1, 1);
    const auto day = [&](int number) { return first.addDays(number).toString(Qt::ISODate); };

    Tables tables(folder);
    tables.row("story", {"title", "protagonist", "start", "end"});
    tables.row("story", {QStringLiteral("%1 meetings").arg(meetings), "host", day(0), day(Days - 1)});
    tables.row("leaders", {"id", "name", "country", "office", "region", "home"});
    tables.row("places", {"id", "name", "country", "lat", "lon"});
    for (size_t i = 0; i <= leaders; ++i) {
        const City &city = cities[i];
        tables.row(
            "places",
            {city.id, quoted(city.name), city.country, QString::number(city.at.lat),
             QString::number(city.at.lon)});
        tables.row(
            "leaders",
            {i == 0 ? QStringLiteral("host") : QStringLiteral("l%1").arg(i),
             quoted(QStringLiteral("The mayor of ") + city.name), city.country, "Mayor",
             QStringLiteral("Region %1").arg(i % 12), city.id});
    }
    tables.row("meetings", {"id", "date", "leader", "place", "trip", "event"});
    tables.row("trips", {"id", "title", "start", "end"});
    tables.row("legs", {"trip", "order", "from", "to", "depart"});
    std::mt19937 random(1);
    int lastTrip = -1; // a protagonist makes one at a time
    for (int i = 0; i < meetings; ++i) {
        const int on = static_cast<int>(static_cast<qint64>(i) * (Days - 1) / meetings);
        const size_t leader = 1 + random() % leaders;
        const QString id = QStringLiteral("l%1").arg(leader);
        const bool away = i % 10 == 0 && on > lastTrip;
        const size_t host = random() % Hosts;
        const City &place = away ? cities[leader] : cities[host == leader ? 0 : host];
        const QString trip = away ? QStringLiteral("t%1").arg(i) : QString();
        if (away) {
            lastTrip = on;
            tables.row("trips", {trip, quoted(QStringLiteral("To ") + place.name), day(on), day(on)});
            tables.row("legs", {trip, "1", cities[0].id, place.id, day(on)});
            tables.row("legs", {trip, "2", place.id, cities[0].id, day(on)});
        }
        tables.row(
            "meetings",
            {QStringLiteral("m%1").arg(i), day(on), id, place.id, trip, quoted(QStringLiteral("Talks"))});
    }
    return {};
}

} // namespace summitry
