// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/planeshapes.h"
#include "globe/sink.h"

#include <algorithm>

namespace summitry {

inline QRectF boxOf(const QPolygonF &points)
{
    const auto [left, right] = std::ranges::minmax(points, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &QPointF::y);
    return {QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())};
}

/// The chain's end for ground.
class AreaSink final : public Sink {
public:
    /// Until it is told to stop, all polygons become one area.
    void setJoining(bool joining)
    {
        m_joining = false;
        polygonEnd();
        m_joining = joining;
    }

    void polygonEnd() override
    {
        if (m_joining || m_area.rings.empty())
            return;
        for (const QPolygonF &ring : m_area.rings)
            m_area.box |= boxOf(ring);
        areas.push_back(std::exchange(m_area, {}));
    }
    void lineStart() override { m_ring.clear(); }
    void lineEnd() override
    {
        constexpr qsizetype fewest = 3;
        if (m_ring.size() >= fewest)
            m_area.rings.emplace_back(m_ring.begin(), m_ring.end());
    }
    void point(double x, double y) override { m_ring.append({x, y}); }

    std::vector<PlaneArea> areas;

private:
    bool m_joining = false;
    PlaneArea m_area;
    QPolygonF m_ring;
};

/// The chain's end for lines.
class RunSink final : public Sink {
public:
    RunSink(qsizetype longest, double nearest)
        : m_longest(longest)
        , m_nearest(nearest)
    {
    }

    void lineStart() override { m_run.clear(); }
    void lineEnd() override
    {
        if (m_isPassed)
            m_run.append(m_passed);
        m_isPassed = false;
        finish();
    }
    void point(double x, double y) override
    {
        m_passed = {x, y};
        m_isPassed = !m_run.isEmpty() && (m_run.constLast() - m_passed).manhattanLength() < m_nearest;
        if (m_isPassed)
            return;
        m_run.append(m_passed);
        if (m_run.size() == m_longest) {
            finish();
            m_run = {m_passed};
        }
    }

    std::vector<PlaneRun> runs;

private:
    void finish()
    {
        if (m_run.size() > 1)
            runs.push_back({QPolygonF(m_run.begin(), m_run.end()), boxOf(m_run)});
    }

    qsizetype m_longest;
    double m_nearest;
    QPolygonF m_run;
    QPointF m_passed; ///< the latest point
    bool m_isPassed = false; ///< it was left out
};

} // namespace summitry
