// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGeoCoordinate>
#include <QString>

namespace summitry {

/// Whose land a point is on; empty at sea and on ground that is nobody's.
struct Ground {
    QString country; ///< ISO 3166-1 alpha-3, XKX for Kosovo
    QString countryName; ///< English
    bool isLand = false;
};

/// Where the checks of a story look up on what ground its places lie. Used on the thread that reads the
/// story; what it needs is loaded at the first question.
class GroundMap {
public:
    virtual ~GroundMap() = default;

    virtual Ground at(const QGeoCoordinate &point) = 0;
    /// Whether a point is in a country or within `metres` of its land, by any worldview. So it is of every
    /// point where the map does not know the country: it knows some by their sovereign alone.
    virtual bool isNear(const QGeoCoordinate &point, const QString &country, double metres) = 0;
    /// A sentence where the map could not be read; then it answers nothing.
    virtual QString error() = 0;
};

} // namespace summitry
