// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/found.h"
#include "places/nametable.h"

#include <array>

namespace summitry {

/// Those that are neither countries nor cities.
inline constexpr std::array otherKinds{
    Kind::Airport, Kind::Region, Kind::Island, Kind::Residence, Kind::Site};

/// As `places` calls it: "airport", "region", "island", "residence", "site"; "city" for all others.
inline QString placeKindName(Kind kind)
{
    switch (kind) {
    case Kind::Airport:
        return QStringLiteral("airport");
    case Kind::Region:
        return QStringLiteral("region");
    case Kind::Island:
        return QStringLiteral("island");
    case Kind::Residence:
        return QStringLiteral("residence");
    case Kind::Site:
        return QStringLiteral("site");
    default:
        return QStringLiteral("city");
    }
}
Kind placeKind(const QString &name);

/// The countries and the cities (`countries`, `places`), described in English.
class PlaceTable {
public:
    /// Reads the countries. Throws a Failure.
    explicit PlaceTable(Database &database);

    const QHash<qlonglong, Found> &countries() const { return m_countries; } ///< by fid
    qlonglong countryFid(const QString &code) const; ///< by alpha-3 or alpha-2; -1 where there is none

    QHash<qlonglong, Found> cities(const QStringList &fids) const;
    QHash<qlonglong, Found> city(qlonglong geonameid) const; ///< one or none
    /// That of a code, of what GeoNames has no number for; one or none.
    QHash<qlonglong, Found> place(const QString &kind, const QString &code) const;
    /// These countries (alpha-3) and their territories.
    QStringList withTerritories(const QStringList &codes) const;
    /// Those that these countries (alpha-3) ruled once.
    QStringList onceRuledBy(const QStringList &codes) const;
    /// The code under which the map has a country: France's for Martinique.
    QString onMap(const QString &code) const { return m_mapped.value(code, code); }
    QHash<qlonglong, Found> capital(const QString &countryCode) const; ///< one or none
    /// Those within so many metres, with their distance, the nearest first; of mere sections of a city
    /// (GeoNames: PPLX) only those with over a million people.
    std::vector<std::pair<qlonglong, Found>> near(const QGeoCoordinate &point, double metres) const;
    /// Likewise, of cities, villages, sites and airports of any size: slow, all rows are looked at.
    std::vector<std::pair<qlonglong, Found>> anyNear(const QGeoCoordinate &point, double metres) const;

private:
    QHash<qlonglong, Found> readCities(const QString &where) const;
    std::vector<std::pair<qlonglong, Found>>
    within(const QGeoCoordinate &point, double metres, const QString &where) const;

    Database &m_database;
    QHash<qlonglong, Found> m_countries;
    QHash<QString, qlonglong> m_byCode;
    QHash<QString, QStringList> m_territories; ///< by their sovereign's code
    QHash<QString, QStringList> m_ruled; ///< by the code of who ruled them
    QHash<QString, QString> m_mapped;
};

} // namespace summitry
