// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/placetable.h"

#include "globe/geodesic.h"

#include <algorithm>
#include <cmath>

namespace summitry {

constexpr qlonglong largeCity = 15'000; // people

Kind placeKind(const QString &name)
{
    for (const Kind kind : otherKinds)
        if (placeKindName(kind) == name)
            return kind;
    return Kind::City;
}

static QVariant people(const QVariant &cell)
{
    return cell.isValid() ? QVariant(cell.toLongLong()) : cell;
}

PlaceTable::PlaceTable(Database &database)
    : m_database(database)
{
    enum {
        Fid,
        Code,
        Iso2,
        Name,
        Region,
        Lon,
        Lat,
        West,
        South,
        East,
        North,
        Population,
        Sovereign,
        Mapped,
        Ruled
    };
    const auto sql = QStringLiteral("SELECT +fid, code, iso_a2, name, region, lon, lat, west, south, east, "
                                    "north, population, sovereign, mapped, ruled FROM countries");
    for (const Database::Row &row : query(database, sql)) {
        const auto number = [&](std::size_t column) { return row[column].toDouble(); };
        Found country;
        country.kind = Kind::Country;
        country.countryCode = row[Code].toString();
        country.id = QStringLiteral("country:") + country.countryCode;
        country.iso2 = row[Iso2].toString();
        country.name = country.englishName = country.country = row[Name].toString();
        country.region = row[Region].toString();
        country.coordinate = QGeoCoordinate(number(Lat), number(Lon));
        country.box = QGeoRectangle(
            QGeoCoordinate(number(North), number(West)), QGeoCoordinate(number(South), number(East)));
        country.population = people(row[Population]);
        const qlonglong fid = row[Fid].toLongLong();
        m_byCode.insert(country.countryCode, fid);
        m_byCode.insert(country.iso2, fid);
        m_countries.insert(fid, country);
        const QString sovereign = row[Sovereign].toString();
        if (sovereign != country.countryCode)
            m_territories[sovereign] += country.countryCode;
        for (const QString &ruler : row[Ruled].toString().split(QLatin1Char(' '), Qt::SkipEmptyParts))
            m_ruled[ruler] += country.countryCode;
        if (row[Mapped].toString() != country.countryCode)
            m_mapped.insert(country.countryCode, row[Mapped].toString());
    }
    m_byCode.remove(QString());
}

qlonglong PlaceTable::countryFid(const QString &code) const
{
    return m_byCode.value(code, -1);
}

QHash<qlonglong, Found> PlaceTable::readCities(const QString &where) const
{
    enum { Fid, Geonameid, Name, Country, Capital, Population, Timezone, Lon, Lat, Kinds, Code, Feature };
    const QString sql
        = QStringLiteral(
              "SELECT +p.fid, p.geonameid, p.name, p.country, p.capital, p.population, p.timezone, "
              "ST_MinX(p.geom), ST_MinY(p.geom), p.kind, p.code, p.feature FROM places p WHERE ")
        + where;
    QHash<qlonglong, Found> cities;
    for (const Database::Row &row : query(m_database, sql)) {
        Found city;
        const QString kind = row[Kinds].toString();
        city.kind = row[Capital].toBool() ? Kind::Capital : placeKind(kind);
        city.id = row[Geonameid].isValid() ? QStringLiteral("place:") + row[Geonameid].toString()
                                           : kind + QLatin1Char(':') + row[Code].toString();
        city.name = city.englishName = row[Name].toString();
        city.countryCode = row[Country].toString();
        city.coordinate = QGeoCoordinate(row[Lat].toDouble(), row[Lon].toDouble());
        city.population = people(row[Population]);
        city.timezone = row[Timezone].toString();
        city.isSection = row[Feature].toString() == QLatin1String("PPLX");
        city.isLarge = city.kind != Kind::City || city.population.toLongLong() >= largeCity
            || row[Feature].toString() == QLatin1String("PPLA");
        cities.insert(row[Fid].toLongLong(), city);
    }
    return cities;
}

QHash<qlonglong, Found> PlaceTable::cities(const QStringList &fids) const
{
    return readCities(QStringLiteral("p.fid IN (") + fids.join(QLatin1Char(',')) + QLatin1Char(')'));
}

QHash<qlonglong, Found> PlaceTable::city(qlonglong geonameid) const
{
    return readCities(QStringLiteral("p.geonameid = ") + QString::number(geonameid));
}

QHash<qlonglong, Found> PlaceTable::place(const QString &kind, const QString &code) const
{
    return readCities(
        QStringLiteral("p.geonameid IS NULL AND p.kind = ") + sqlText(kind) + QStringLiteral(" AND p.code = ")
        + sqlText(code));
}

QStringList PlaceTable::withTerritories(const QStringList &codes) const
{
    QStringList all = codes;
    for (const QString &code : codes)
        all += m_territories.value(code);
    all.removeDuplicates();
    return all;
}

QStringList PlaceTable::onceRuledBy(const QStringList &codes) const
{
    QStringList all;
    for (const QString &code : codes)
        all += m_ruled.value(code);
    return all;
}

QHash<qlonglong, Found> PlaceTable::capital(const QString &countryCode) const
{
    return readCities(QStringLiteral("p.capital = 1 AND p.country = ") + sqlText(countryCode));
}

/// SQL that what lies between these coordinates is in a box around a point, also across 180° and over a pole.
static QString isInBox(
    const QGeoCoordinate &point, double metres, const QString &west, const QString &east,
    const QString &south, const QString &north)
{
    constexpr double metresPerDegree = 110'574; // of latitude, where it is shortest: at the equator
    const double lat = metres / metresPerDegree;
    const double widest = std::min(90.0, std::abs(point.latitude()) + lat);
    const double level = std::cos(widest * M_PI / 180);
    const double lon = level * 180 > lat ? lat / level : 180;
    QStringList sides;
    for (const double turn : {-360, 0, 360}) {
        const double x = point.longitude() + turn;
        if (x + lon >= -180 && x - lon <= 180)
            sides += QStringLiteral("(%1 >= %3 AND %2 <= %4)")
                         .arg(east, west)
                         .arg(x - lon, 0, 'f', 6)
                         .arg(x + lon, 0, 'f', 6);
    }
    return QStringLiteral("%1 >= %3 AND %2 <= %4 AND (%5)")
        .arg(north, south)
        .arg(point.latitude() - lat, 0, 'f', 6)
        .arg(point.latitude() + lat, 0, 'f', 6)
        .arg(sides.join(QStringLiteral(" OR ")));
}

std::vector<std::pair<qlonglong, Found>> PlaceTable::near(const QGeoCoordinate &point, double metres) const
{
    const auto column = [](const char *name) { return QLatin1String(name); };
    return within(
        point, metres,
        QStringLiteral("(p.feature <> 'PPLX' OR p.population > 1000000) AND p.fid IN "
                       "(SELECT id FROM large_places WHERE ")
            + isInBox(point, metres, column("west"), column("east"), column("south"), column("north"))
            + QLatin1Char(')'));
}

std::vector<std::pair<qlonglong, Found>> PlaceTable::anyNear(const QGeoCoordinate &point, double metres) const
{
    const auto lon = QStringLiteral("ST_MinX(p.geom)");
    const auto lat = QStringLiteral("ST_MinY(p.geom)");
    return within(
        point, metres,
        QStringLiteral("p.kind NOT IN ('region', 'island') AND ")
            + isInBox(point, metres, lon, lon, lat, lat));
}

std::vector<std::pair<qlonglong, Found>>
PlaceTable::within(const QGeoCoordinate &point, double metres, const QString &where) const
{
    const auto cities = readCities(where);
    std::vector<std::pair<qlonglong, Found>> near;
    for (auto [fid, city] : cities.asKeyValueRange()) {
        const double distance = Geodesic(toLonLat(point), toLonLat(city.coordinate)).length();
        if (distance > metres)
            continue;
        near.emplace_back(fid, city);
        near.back().second.distance = distance;
    }
    std::ranges::sort(
        near, {}, [](const auto &pair) { return std::pair(pair.second.distance.toDouble(), pair.first); });
    return near;
}

} // namespace summitry
