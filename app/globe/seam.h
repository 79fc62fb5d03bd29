// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/rotation.h"
#include "globe/sink.h"

#include <algorithm>

namespace summitry {

/// The seam of a flat map, opposite its central meridian, as a boundary for Cutter. Data lies within ±180°,
/// so the meridian parts it into the map's right half (west of the seam) and its left half (east of it).
class Seam {
public:
    enum Side { West, East };
    using Point = LonLat;
    static constexpr bool isClosed = false;
    /// A corner that touches the seam leaves and comes in at once; nothing lies between.
    static constexpr double slack = -1e-9;

    Seam(double centralMeridian, Side kept)
        : m_lon(meridian(centralMeridian))
        , m_kept(kept)
    {
    }

    static double meridian(double centralMeridian) ///< of the seam, −180 < … ≤ 180
    {
        const double lon = std::remainder(centralMeridian + 180, 360);
        return lon > -180 ? lon : 180;
    }

    Point enter(LonLat point) const { return point; }
    bool keeps(Point p) const { return m_kept == West ? p.lon < m_lon : p.lon > m_lon; }
    Point cross(Point in, Point out) const
    {
        return {m_lon, in.lat + (out.lat - in.lat) * (m_lon - in.lon) / (out.lon - in.lon)};
    }
    double position(Point p) const { return m_kept == West ? p.lat : -p.lat; }
    void trace(double, double, Sink &) const { } // straight in longitude and latitude
    void leave(Point p, Sink &next) const
    {
        const double lon = p.lon - m_lon + (m_kept == West ? 180 : -180);
        next.point(std::clamp(lon, -180.0, 180.0) * radiansPerDegree, p.lat * radiansPerDegree);
    }

private:
    double m_lon;
    Side m_kept;
};

} // namespace summitry
