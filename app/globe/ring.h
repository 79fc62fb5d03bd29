// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/lonlat.h"
#include "globe/sink.h"

namespace summitry {

/// Hands on a polygon's ring: the outer one counterclockwise, holes clockwise, whichever way the data has
/// them.
inline void handOnRing(const Ring &ring, bool isOuter, Sink &next)
{
    double area = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        area += (ring[i].lon - ring[i - 1].lon) * (ring[i].lat + ring[i - 1].lat);
    const bool isCounterclockwise = area < 0;
    next.lineStart();
    if (isCounterclockwise == isOuter) {
        for (std::size_t i = 1; i < ring.size(); ++i)
            next.point(ring[i].lon, ring[i].lat);
    } else {
        for (std::size_t i = ring.size(); i-- > 1;)
            next.point(ring[i].lon, ring[i].lat);
    }
    next.lineEnd();
}

/// Whether it is one part of ground that the data itself cuts at ±180°.
inline bool isCutByTheData(const Polygon &polygon)
{
    constexpr double cut = 180 - 1e-6;
    for (std::size_t i = 0; !polygon.rings.empty() && i < polygon.rings.front().size(); ++i) {
        const double lon = polygon.rings.front()[i].lon;
        if (lon > cut || lon < -cut)
            return true;
    }
    return false;
}

} // namespace summitry
