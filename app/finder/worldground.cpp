// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/worldground.h"

#include "globe/nearcountry.h"
#include "tables/datafolder.h"
#include "tables/tables.h"

namespace summitry {

static QString worldPath()
{
    return dataPath(QStringLiteral("maps/world.gpkg"));
}

const World *WorldGround::world(const QString &worldview)
{
    if (!m_worlds.contains(worldview)) {
        const WorldReading reading
            = m_error.isEmpty() ? readCountries(worldPath(), MapScale::Large, worldview) : WorldReading{};
        m_worlds[worldview] = reading.world;
        if (m_error.isEmpty())
            m_error = reading.error;
    }
    return m_worlds[worldview].get();
}

void WorldGround::readTerritories()
{
    if (!m_territories.isEmpty())
        return;
    TableReader *reader = loadTableReader(&m_error);
    const auto database = reader ? reader->openDatabase(worldPath(), &m_error) : nullptr;
    if (!database)
        return;
    const QString territories
        = QStringLiteral("SELECT code, sovereign FROM countries_10m WHERE code != sovereign");
    for (const Database::Row &row : database->query(territories, &m_error))
        m_territories[row[1].toString()] += row[0].toString();
}

Ground WorldGround::at(const QGeoCoordinate &point)
{
    const World *first = world(worldviews().first().id);
    const Country *country = first ? countryAt(*first, toLonLat(point), 0) : nullptr;
    return country ? Ground{country->code, country->name(), true} : Ground{};
}

bool WorldGround::isNear(const QGeoCoordinate &point, const QString &country, double metres)
{
    constexpr double metresPerDegree = 111'195;
    readTerritories();
    const QStringList codes = QStringList{country} + m_territories.value(country);
    bool isKnown = false;
    for (const Worldview &view : worldviews()) {
        const World *seen = world(view.id);
        for (const QString &code : codes) {
            const Country *known = seen ? seen->country(code) : nullptr;
            isKnown = isKnown || known;
            if (known && isNearCountry(*known, toLonLat(point), metres / metresPerDegree))
                return true;
        }
    }
    return !isKnown;
}

QString WorldGround::error()
{
    world(worldviews().first().id);
    return m_error;
}

} // namespace summitry
