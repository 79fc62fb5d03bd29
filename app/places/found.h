// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/question.h"

#include <QGeoCoordinate>
#include <QGeoRectangle>
#include <QVariant>

namespace summitry {

enum class Match { Exact, Prefix, Word, Fuzzy };

/// A country or a city, as an answer tells of it.
struct Found {
    Kind kind = Kind::Country;
    QString id; ///< "country:RUS", "place:524901" (GeoNames)
    QString name; ///< in the language asked for
    QString englishName;
    QString country; ///< in the language asked for
    QString countryCode; ///< alpha-3 or XKX
    QString iso2;
    QString region;
    QString capital; ///< in English; of a country that was asked for by its code or id
    QString note; ///< what the worldview says of the country
    QGeoCoordinate coordinate;
    QGeoRectangle box; ///< of a country
    QVariant population; ///< not valid where unknown
    QString timezone; ///< of a city
    QString matched; ///< the spelling that was found
    Match match = Match::Exact;
    QVariant distance; ///< metres; of the nearest city only
};

} // namespace summitry
