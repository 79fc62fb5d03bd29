#pragma once

#include <QPointF>

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

} // namespace summitry
