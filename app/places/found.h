// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/question.h"

#include <QGeoCoordinate>
#include <QGeoRectangle>
#include <QVariant>

namespace summitry {

enum class Match { Exact, Prefix, Word, Fuzzy };

/// A country or a place, as an answer tells of it.
struct Found {
    Kind kind = Kind::Country;
    QString id; ///< "country:RUS", "place:524901" (GeoNames), "airport:ETAR", "region:UA-43"
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
    QString standsFor; ///< what was asked for, where that is a country and the answer its capital
    bool isFormer = false; ///< that country is no more
    QStringList ignored; ///< parts of the text that were not understood
    bool isSection = false; ///< of a city
    bool isLarge = true; ///< of 15,000 people or more, a seat, or no city
    QVariant distance; ///< metres; of the nearest city only
    QStringList bordering; ///< other countries within two kilometres of a point, in the language asked for
    bool isOffMap = false; ///< the map has no land where the point is: an island of this place
};

} // namespace summitry
