// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/gazetteer.h"

#include "globe/world.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr double harbourDegrees = 0.1; // harbour cities may lie just off the land

std::unique_ptr<Database> openDatabase(const QString &path)
{
    QString error;
    TableReader *reader = loadTableReader(&error);
    std::unique_ptr<Database> database = reader ? reader->openDatabase(path, &error) : nullptr;
    if (!database)
        throw Failure{Failure::Unreadable, error};
    return database;
}

} // namespace

Gazetteer::Gazetteer(const PlaceSource &source)
    : m_source(source)
    , m_database(openDatabase(source.places))
    , m_places(std::make_unique<PlaceTable>(*m_database))
    , m_search(std::make_unique<Search>(*m_database, *m_places))
{
    // The same at every scale; this one is read the fastest.
    const QString sql
        = QStringLiteral("SELECT code, note FROM countries_110m WHERE note <> '' AND worldview IN ")
        + sqlList({QStringLiteral("both"), source.worldview});
    const auto world = openDatabase(source.world);
    for (const Database::Row &row : query(*world, sql))
        m_notes.insert(row[0].toString(), row[1].toString());
}

Gazetteer::~Gazetteer() = default;

const World &Gazetteer::world()
{
    if (!m_world) {
        WorldReading reading = readCountries(m_source.world, MapScale::Large, m_source.worldview);
        if (!reading.world)
            throw Failure{Failure::Unreadable, reading.error};
        m_world = std::move(reading.world);
    }
    return *m_world;
}

void Gazetteer::putInto(Found &found, const QString &countryCode, const Country *onMap) const
{
    found.countryCode = countryCode;
    const qlonglong fid = m_places->countryFid(countryCode);
    if (fid >= 0) {
        const Found country = m_places->countries().value(fid);
        found.country = country.name;
        found.iso2 = country.iso2;
        found.region = country.region;
    } else if (onMap) {
        found.country = onMap->name();
        found.iso2 = onMap->iso2;
        found.region = onMap->region;
    }
}

void Gazetteer::judge(Found &city)
{
    // The table of places says it for the default worldview.
    const Country *onMap = m_source.worldview == worldviews().first().id
        ? nullptr
        : countryAt(world(), toLonLat(city.coordinate), harbourDegrees);
    putInto(city, onMap ? onMap->code : city.countryCode, onMap);
}

void Gazetteer::translate(std::vector<Search::Hit> &hits, const QStringList &languages) const
{
    const NameTable names(*m_database);
    QStringList cities;
    QStringList countries;
    for (const Search::Hit &hit : hits) {
        if (!hit.subject.isCountry)
            cities += QString::number(hit.subject.fid);
        countries += QString::number(m_places->countryFid(hit.found.countryCode));
    }
    const auto cityNames = names.preferred(false, cities, languages);
    const auto countryNames = names.preferred(true, countries, languages);
    for (auto &[subject, found, isMain] : hits) {
        found.country = countryNames.value(m_places->countryFid(found.countryCode), found.country);
        found.name = subject.isCountry ? found.country : cityNames.value(subject.fid, found.name);
        found.note = m_notes.value(found.countryCode);
    }
}

Found Gazetteer::translated(Search::Hit hit, const QStringList &languages) const
{
    std::vector<Search::Hit> hits{std::move(hit)};
    translate(hits, languages);
    return hits.front().found;
}

std::vector<Found> Gazetteer::find(const Question &question)
{
    std::vector<Search::Hit> hits = m_search->find(question);
    for (Search::Hit &hit : hits) {
        if (!hit.subject.isCountry)
            judge(hit.found);
    }
    translate(hits, question.languages);
    std::vector<Found> found;
    for (Search::Hit &hit : hits)
        found.push_back(std::move(hit.found));
    return found;
}

std::optional<Found> Gazetteer::at(const QGeoCoordinate &point, const QStringList &languages)
{
    const Country *country = countryAt(world(), toLonLat(point), harbourDegrees);
    if (!country)
        return std::nullopt;
    for (const double metres : {16'000.0, 40'000.0, 100'000.0}) {
        for (auto &[fid, city] : m_places->near(point, metres)) {
            if (countryAt(world(), toLonLat(city.coordinate), harbourDegrees) != country)
                continue;
            putInto(city, country->code, country);
            return translated({{false, fid}, city, true}, languages);
        }
    }
    Found land = m_places->countries().value(m_places->countryFid(country->code));
    putInto(land, country->code, country);
    land.englishName = country->name();
    land.coordinate = point;
    return translated({{true, 0}, land, true}, languages);
}

std::optional<Found> Gazetteer::country(const QString &code, const QStringList &languages) const
{
    const qlonglong fid = m_places->countryFid(code);
    if (fid < 0)
        return std::nullopt;
    Found found = m_places->countries().value(fid);
    for (const Found &capital : m_places->capital(found.countryCode))
        found.capital = capital.englishName;
    return translated({{true, fid}, found, true}, languages);
}

Found Gazetteer::details(const QString &id, const QStringList &languages)
{
    const QString code = id.section(QLatin1Char(':'), 1);
    if (id.startsWith(QLatin1String("country:"))) {
        if (const std::optional<Found> found = country(code, languages))
            return *found;
    } else if (id.startsWith(QLatin1String("place:"))) {
        for (auto [fid, city] : m_places->city(code.toLongLong()).asKeyValueRange()) {
            judge(city);
            return translated({{false, fid}, city, true}, languages);
        }
    }
    throw Failure{Failure::NotFound, QStringLiteral("There is no place '%1'.").arg(id)};
}

} // namespace summitry
