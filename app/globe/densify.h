// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/rotation.h"
#include "globe/sink.h"

#include <algorithm>

namespace summitry {

/// Gives long edges points in between, on the straight line in longitude and latitude, so that what follows
/// may take an edge for a great circle.
class Densify final : public Sink {
public:
    /// No edge stays longer than `step` degrees.
    Densify(double step, Sink &next)
        : m_step(step)
        , m_next(next)
    {
    }
    /// Only edges that begin or end within `radius` degrees of a point.
    Densify(double step, LonLat around, double radius, Sink &next)
        : m_step(step)
        , m_around(around)
        , m_radius(radius)
        , m_next(next)
    {
    }

    void polygonStart() override
    {
        m_inPolygon = true;
        m_next.polygonStart();
    }
    void polygonEnd() override
    {
        m_inPolygon = false;
        m_next.polygonEnd();
    }
    void lineStart() override
    {
        m_empty = true;
        m_next.lineStart();
    }
    void point(double x, double y) override
    {
        const LonLat point{x, y};
        if (m_empty)
            m_first = point;
        else
            pointsBetween(m_before, point);
        m_next.point(x, y);
        m_before = point;
        m_empty = false;
    }
    void lineEnd() override
    {
        if (m_inPolygon && !m_empty)
            pointsBetween(m_before, m_first);
        m_next.lineEnd();
    }

private:
    bool isAsked(LonLat p) const
    {
        return m_radius >= 180
            || (std::abs(p.lat - m_around.centre().lat) < m_radius
                && m_around.rotate(p).x > std::cos(m_radius * radiansPerDegree));
    }

    /// The same points whichever way the edge is walked.
    void pointsBetween(LonLat a, LonLat b)
    {
        if (!isAsked(a) && !isAsked(b))
            return;
        const double length = std::max(std::abs(b.lon - a.lon), std::abs(b.lat - a.lat));
        const int count = static_cast<int>(std::ceil(length / m_step));
        const bool backwards = a.lat != b.lat ? a.lat > b.lat : a.lon > b.lon;
        if (backwards)
            std::swap(a, b);
        for (int i = 1; i < count; ++i) {
            const double t = static_cast<double>(backwards ? count - i : i) / count;
            m_next.point(a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t);
        }
    }

    double m_step;
    Rotation m_around{{}};
    double m_radius = 180;
    Sink &m_next;
    bool m_inPolygon = false;
    bool m_empty = true;
    LonLat m_first;
    LonLat m_before;
};

} // namespace summitry
