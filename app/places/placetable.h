// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/found.h"
#include "places/nametable.h"

namespace summitry {

/// The countries and the cities (`countries`, `places`), described in English.
class PlaceTable {
public:
    /// Reads the countries. Throws a Failure.
    explicit PlaceTable(Database &database);

    const QHash<qlonglong, Found> &countries() const { return m_countries; } ///< by fid
    qlonglong countryFid(const QString &code) const; ///< by alpha-3 or alpha-2; -1 where there is none

    QHash<qlonglong, Found> cities(const QStringList &fids) const;
    QHash<qlonglong, Found> city(qlonglong geonameid) const; ///< one or none
    QHash<qlonglong, Found> capital(const QString &countryCode) const; ///< one or none
    /// Those within so many metres, with their distance, the nearest first; of mere sections of a city
    /// (GeoNames: PPLX) only those with over a million people.
    std::vector<std::pair<qlonglong, Found>> near(const QGeoCoordinate &point, double metres) const;

private:
    QHash<qlonglong, Found> readCities(const QString &where) const;

    Database &m_database;
    QHash<qlonglong, Found> m_countries;
    QHash<QString, qlonglong> m_byCode;
};

} // namespace summitry
