// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/geocoder.h"

#include <QStringList>

namespace summitry {

/// Knows the cities that tests give it. A name is exact where it is one of a city's spellings in any case,
/// and like one that shares its first two letters.
class FakeGeocoder : public Geocoder {
public:
    void
    add(const QString &name, const QString &country, const QString &countryName, double lat, double lon,
        qint64 population, bool isCapital = false, const QStringList &spellings = {})
    {
        m_cities
            += {{name, country, countryName, {lat, lon}, isCapital, population, {}, false},
                QStringList{name} + spellings};
    }

    void
    addRegion(const QString &name, const QString &country, const QString &countryName, double lat, double lon)
    {
        add(name, country, countryName, lat, lon, 0);
        m_cities.last().first.kind = KnownPlace::Kind::Region;
    }

    KnownPlaces find(const QString &name, const QString &country) override
    {
        ++questions;
        KnownPlaces exact{{}, error};
        KnownPlaces similar{{}, error};
        for (const auto &[place, spellings] : m_cities)
            for (const QString &spelling : spellings) {
                KnownPlace found = place;
                found.matched = spelling;
                found.isExact = spelling.compare(name, Qt::CaseInsensitive) == 0;
                if (!country.isEmpty() && place.country != country)
                    continue;
                if (found.isExact)
                    exact.places += found;
                else if (spelling.left(2) == name.left(2))
                    similar.places += found;
            }
        return exact.places.isEmpty() ? similar : exact;
    }

    KnownPlaces capital(const QString &country) override
    {
        ++questions;
        KnownPlaces known{{}, error};
        for (const auto &[place, spellings] : m_cities)
            if (place.isCapital && place.country == country)
                known.places += place;
        return known;
    }

    QStringList countries(const QString &name) override
    {
        QStringList codes;
        for (const auto &[place, spellings] : m_cities)
            if (place.countryName.compare(name, Qt::CaseInsensitive) == 0 && !codes.contains(place.country))
                codes += place.country;
        return codes;
    }

    /// That of a city within 200 km.
    QString countryAt(const QGeoCoordinate &point) override
    {
        for (const auto &[place, spellings] : m_cities)
            if (place.position.distanceTo(point) < 200'000)
                return place.country;
        return {};
    }

    QString error; ///< of every answer
    int questions = 0;

private:
    QList<std::pair<KnownPlace, QStringList>> m_cities;
};

} // namespace summitry
