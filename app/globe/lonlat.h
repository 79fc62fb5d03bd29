// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGeoCoordinate>
#include <vector>

namespace summitry {

/// A point on the Earth in degrees: the map's bulk data. Single positions are QGeoCoordinate.
struct LonLat {
    double lon = 0; ///< −180 … 180, east positive
    double lat = 0; ///< −90 … 90, north positive
    bool operator==(const LonLat &) const = default;
};

using Line = std::vector<LonLat>;
using Ring = std::vector<LonLat>; ///< closed: the last point equals the first
struct Polygon {
    std::vector<Ring> rings; ///< the outer ring, then holes
};

inline LonLat antipode(LonLat p)
{
    return {p.lon > 0 ? p.lon - 180 : p.lon + 180, -p.lat};
}

inline LonLat toLonLat(const QGeoCoordinate &c)
{
    return {c.longitude(), c.latitude()};
}

} // namespace summitry
