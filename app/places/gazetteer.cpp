// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/gazetteer.h"

#include "globe/nearcountry.h"
#include "globe/world.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr double harbourDegrees = 0.1; // harbour cities may lie just off the land
constexpr double borderMetres = 2000; // what the map's borders may be off
constexpr double islandMetres = 15'000; // how far a place of an island may be that the map does not have
constexpr double metresPerDegree = 111'195;

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
{
    // The same at every scale; these are read the fastest.
    const QString sql
        = QStringLiteral("SELECT code, note FROM countries_110m WHERE note <> '' AND worldview IN ")
        + sqlList({QStringLiteral("both"), source.worldview});
    const auto world = openDatabase(source.world);
    for (const Database::Row &row : query(*world, sql))
        m_notes.insert(row[0].toString(), row[1].toString());
    QHash<QString, QStringList> held;
    const Worldview *worldview = findWorldview(source.worldview);
    if (const Worldview &usual = worldviews().first(); worldview && worldview->id != usual.id) {
        for (const Database::Row &row : query(
                 *world,
                 QStringLiteral("SELECT DISTINCT %1, %2 FROM disputed_areas_110m WHERE %1 <> %2")
                     .arg(worldview->column, usual.column)))
            held[row[0].toString()] += row[1].toString();
    }
    m_search = std::make_unique<Search>(*m_database, *m_places, std::move(held));
}

Gazetteer::~Gazetteer() = default;

const World &Gazetteer::read(std::shared_ptr<const World> &world, const QString &worldview) const
{
    if (!world) {
        WorldReading reading = readCountries(m_source.world, MapScale::Large, worldview);
        if (!reading.world)
            throw Failure{Failure::Unreadable, reading.error};
        world = std::move(reading.world);
    }
    return *world;
}

const World &Gazetteer::world()
{
    return read(m_world, m_source.worldview);
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
    // The table of places says it for the default worldview, and borders on the map are not so exact that
    // they knew it better: another worldview differs where its own map does.
    const QString &usual = worldviews().first().id;
    if (m_source.worldview == usual)
        return putInto(city, city.countryCode, nullptr);
    const LonLat point = toLonLat(city.coordinate);
    const Country *here = countryAt(world(), point, harbourDegrees);
    const Country *there = countryAt(read(m_usualWorld, usual), point, harbourDegrees);
    const bool changesHands = here && !(there && there->code == here->code);
    putInto(city, changesHands ? here->code : city.countryCode, changesHands ? here : nullptr);
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
    for (auto &[subject, found, isMain, wanted] : hits) {
        found.country = countryNames.value(m_places->countryFid(found.countryCode), found.country);
        found.name = subject.isCountry ? found.country : cityNames.value(subject.fid, found.name);
        found.note = m_notes.value(found.countryCode);
        found.countryCode = m_places->onMap(found.countryCode);
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
    std::erase_if(hits, [](const Search::Hit &hit) {
        return !hit.wanted.isEmpty() && !hit.wanted.contains(hit.found.countryCode);
    });
    translate(hits, question.languages);
    std::vector<Found> found;
    for (Search::Hit &hit : hits)
        found.push_back(std::move(hit.found));
    return found;
}

QStringList
Gazetteer::bordering(const QGeoCoordinate &point, const Country &country, const QStringList &languages)
{
    QStringList fids;
    QHash<qlonglong, QString> names;
    for (const Country &other : world().countries) {
        if (other.code.isEmpty() || other.code == country.code
            || !isNearCountry(other, toLonLat(point), borderMetres / metresPerDegree))
            continue;
        const qlonglong fid = m_places->countryFid(other.code);
        names.insert(fid, other.name());
        fids += QString::number(fid);
    }
    if (!fids.isEmpty())
        names.insert(NameTable(*m_database).preferred(true, fids, languages));
    QStringList all = names.values();
    all.sort();
    return all;
}

std::optional<Found> Gazetteer::offMap(const QGeoCoordinate &point, const QStringList &languages) const
{
    for (auto &[fid, place] : m_places->anyNear(point, islandMetres)) {
        place.isOffMap = true;
        putInto(place, place.countryCode, nullptr);
        return translated({{false, fid}, place, true, {}}, languages);
    }
    return std::nullopt;
}

std::optional<Found> Gazetteer::at(const QGeoCoordinate &point, const QStringList &languages)
{
    const Country *country = countryAt(world(), toLonLat(point), harbourDegrees);
    if (!country)
        return offMap(point, languages);
    const QStringList others = bordering(point, *country, languages);
    for (const double metres : {16'000.0, 40'000.0, 100'000.0}) {
        for (auto &[fid, city] : m_places->near(point, metres)) {
            judge(city);
            if (m_places->onMap(city.countryCode) != country->code)
                continue;
            city.bordering = others;
            return translated({{false, fid}, city, true, {}}, languages);
        }
    }
    Found land = m_places->countries().value(m_places->countryFid(country->code));
    putInto(land, country->code, country);
    land.englishName = country->name();
    land.coordinate = point;
    land.bordering = others;
    return translated({{true, 0}, land, true, {}}, languages);
}

std::optional<Found> Gazetteer::country(const QString &code, const QStringList &languages) const
{
    const qlonglong fid = m_places->countryFid(code);
    if (fid < 0)
        return std::nullopt;
    Found found = m_places->countries().value(fid);
    for (const Found &capital : m_places->capital(found.countryCode))
        found.capital = capital.englishName;
    return translated({{true, fid}, found, true, {}}, languages);
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
            return translated({{false, fid}, city, true, {}}, languages);
        }
    } else {
        for (auto [fid, place] :
             m_places->place(id.section(QLatin1Char(':'), 0, 0), code).asKeyValueRange()) {
            judge(place);
            return translated({{false, fid}, place, true, {}}, languages);
        }
    }
    throw Failure{Failure::NotFound, QStringLiteral("There is no place '%1'.").arg(id)};
}

} // namespace summitry
