// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGeoCoordinate>
#include <QList>
#include <QString>
#include <QStringList>

namespace summitry {

/// A place as a geocoder knows it: a city, mostly.
struct KnownPlace {
    enum class Kind { City, Airport, Region, Island, Residence, Site };
    QString name; ///< English
    QString country; ///< ISO 3166-1 alpha-3, XKX for Kosovo
    QString countryName; ///< English
    QGeoCoordinate position; ///< WGS 84
    bool isCapital = false; ///< of its country
    qint64 population = 0; ///< 0 where unknown
    QString matched; ///< the spelling that fits what was asked, "北京"
    bool isExact = false; ///< the whole name fits, but for case, accents and punctuation
    Kind kind = Kind::City;
    QString standsFor = {}; ///< the country that was asked for, where this is its capital
    QString ignored = {}; ///< parts of what was asked that were not understood
};

struct KnownPlaces {
    QList<KnownPlace> places; ///< best first; empty where nothing is like what was asked
    QString error; ///< a sentence where the geocoder could not answer
};

/// Where stories look up the places that they give no coordinates for. Used on the thread that reads the
/// story; what it needs is loaded at the first question, so that a story which asks nothing pays nothing.
class Geocoder {
public:
    virtual ~Geocoder() = default;

    /// Places of a name, in any language; where none has it, those of the most similar spellings. A country's
    /// name is its capital. `country` (alpha-3) keeps to one country, empty to none.
    virtual KnownPlaces find(const QString &name, const QString &country) = 0;
    /// A country's capital: one place, or none.
    virtual KnownPlaces capital(const QString &country) = 0;
    /// The codes (alpha-3) of the countries of a whole name, in any language.
    virtual QStringList countries(const QString &name) = 0;
    /// The code of the country at a point; empty at sea, or where it cannot be told.
    virtual QString countryAt(const QGeoCoordinate &point) = 0;
};

} // namespace summitry
