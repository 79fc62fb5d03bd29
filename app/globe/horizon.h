// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/rotation.h"
#include "globe/sink.h"

#include <algorithm>
#include <optional>

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
    /// Where an edge between kept points dips below the horizon: possible where more than half of the sphere
    /// is kept.
    std::optional<Point> dip(const Point &a, const Point &b) const
    {
        constexpr double near = 0.01; // edges are shorter than its root
        if (m_depth > 0 || std::min(a.x, b.x) > m_depth + near)
            return std::nullopt;
        const Point normal = vectorProduct(a, b);
        const double squared = dot(normal, normal);
        // The edge's great circle comes nearest to the antipode in the antipode's projection onto its plane.
        const double off = normal.x * normal.x / squared;
        const Point low{off - 1, normal.x * normal.y / squared, normal.x * normal.z / squared};
        const double length = std::sqrt(dot(low, low));
        const Point lowest{low.x / length, low.y / length, low.z / length};
        const bool isBetween
            = dot(vectorProduct(a, lowest), normal) > 0 && dot(vectorProduct(lowest, b), normal) > 0;
        return isBetween && !keeps(lowest) ? std::optional(lowest) : std::nullopt;
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

protected:
    Point at(double position) const
    {
        return {m_depth, m_width * std::cos(position), m_width * std::sin(position)};
    }

    static constexpr double step = radiansPerDegree;

private:
    /// Shapes that lie on the horizon itself fall to one side whatever the rounding; a millimetre.
    static constexpr double clearance = 1e-10;

    Rotation m_rotation;
    double m_depth; ///< distance of the circle's plane from the sphere's middle
    double m_width; ///< the circle's radius
};

} // namespace summitry
