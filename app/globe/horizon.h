#pragma once

#include "globe/rotation.h"
#include "globe/sink.h"

#include <algorithm>

namespace summitry {

/// The circle around the centre of an azimuthal map that ends it, as a boundary for Cutter. Edges between
/// points are great circles.
class Horizon {
public:
    using Point = Vector;
    static constexpr bool isClosed = true;
    /// The data's own cut at ±180° crosses the horizon twice in one place but for rounding: land lies all
    /// around between leaving on one side of the cut and coming in on the other.
    static constexpr double slack = 1e-12;

    /// `radius` in degrees from the centre.
    Horizon(LonLat centre, double radius)
        : m_rotation(centre)
        , m_depth(std::cos(radius * radiansPerDegree) + clearance)
        , m_width(std::sqrt(1 - m_depth * m_depth))
    {
    }

    LonLat start() const { return m_rotation.turnBack(at(0)); }
    Point enter(LonLat point) const { return m_rotation.rotate(point); }
    bool keeps(const Point &p) const { return p.x > m_depth; }
    Point cross(Point in, Point out) const
    {
        for (int i = 0; i < 48; ++i) {
            const Point half = middle(in, out);
            (keeps(half) ? in : out) = half;
        }
        return in;
    }
    double position(const Point &p) const { return std::atan2(p.z, p.y); }
    void trace(double from, double to, Sink &next) const
    {
        if (to < from + slack)
            to += 2 * std::numbers::pi;
        for (double i = std::floor(from / step) + 1; i * step < to; ++i)
            leave(at(i * step), next);
    }
    void traceAll(Sink &next) const
    {
        next.lineStart();
        for (int i = 0; i < 360; ++i)
            leave(at(i * step), next);
        next.lineEnd();
    }
    void leave(const Point &p, Sink &next) const
    {
        next.point(std::atan2(p.y, p.x), std::asin(std::clamp(p.z, -1.0, 1.0)));
    }

private:
    Point at(double position) const
    {
        return {m_depth, m_width * std::cos(position), m_width * std::sin(position)};
    }

    static constexpr double step = radiansPerDegree;
    /// Shapes that lie on the horizon itself fall to one side whatever the rounding; a millimetre.
    static constexpr double clearance = 1e-10;

    Rotation m_rotation;
    double m_depth; ///< distance of the circle's plane from the sphere's middle
    double m_width; ///< the circle's radius
};

} // namespace summitry
