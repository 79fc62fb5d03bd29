// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>
#include <QPointF>
#include <vector>

namespace summitry {

/// A point of an arc. 100,000 arcs have millions of them: floats, which are exact to some hundredths of a
/// pixel both on the screen and, at the largest scale, on the plane.
struct Waypoint {
    Waypoint(QPointF at, double fractionOfWay)
        : x(static_cast<float>(at.x()))
        , y(static_cast<float>(at.y()))
        , fraction(static_cast<float>(fractionOfWay))
    {
    }
    QPointF at() const { return {x, y}; }

    float x, y;
    float fraction; ///< of the arc's way, 0 … 1
};

/// For pixels and plane units, whose squares are in bounds: std::hypot, which guards against others, takes
/// several times as long.
inline double lengthOf(QPointF way)
{
    return std::sqrt(way.x() * way.x() + way.y() * way.y());
}

inline double lengthOf(const std::vector<Waypoint> &points)
{
    double sum = 0;
    for (size_t i = 1; i < points.size(); ++i)
        sum += lengthOf(points[i].at() - points[i - 1].at());
    return sum;
}

} // namespace summitry
