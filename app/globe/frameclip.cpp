// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/frameclip.h"

#include <algorithm>
#include <array>

namespace summitry {

namespace {

/// A side of the frame: what lies at or below `limit` of `sign` times a coordinate is kept.
struct Side {
    bool vertical;
    double sign;
    double limit;

    double beyond(QPointF p) const { return sign * (vertical ? p.x() : p.y()) - limit; }
};

std::array<Side, 4> sides(const QRectF &frame)
{
    return {
        Side{true, -1, -frame.left()},
        Side{true, 1, frame.right()},
        Side{false, -1, -frame.top()},
        Side{false, 1, frame.bottom()},
    };
}

} // namespace

void FrameClip::polygonStart()
{
    m_inPolygon = true;
    m_next.polygonStart();
}

void FrameClip::polygonEnd()
{
    m_inPolygon = false;
    m_next.polygonEnd();
}

void FrameClip::lineEnd()
{
    if (m_points.empty())
        return;
    const auto [left, right] = std::ranges::minmax_element(m_points, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax_element(m_points, {}, &QPointF::y);
    const bool isInside = left->x() >= m_frame.left() && right->x() <= m_frame.right()
        && top->y() >= m_frame.top() && bottom->y() <= m_frame.bottom();
    const bool isOutside = right->x() < m_frame.left() || left->x() > m_frame.right()
        || bottom->y() < m_frame.top() || top->y() > m_frame.bottom();
    if (isInside)
        handOn();
    else if (!isOutside && m_inPolygon)
        clipRing();
    else if (!isOutside)
        clipLine();
}

void FrameClip::handOn()
{
    m_next.lineStart();
    for (const QPointF &p : m_points)
        m_next.point(p.x(), p.y());
    m_next.lineEnd();
}

void FrameClip::clipRing()
{
    for (const Side &side : sides(m_frame)) {
        m_clipped.clear();
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const QPointF a = m_points[i == 0 ? m_points.size() - 1 : i - 1];
            const QPointF b = m_points[i];
            const double beyondA = side.beyond(a);
            const double beyondB = side.beyond(b);
            if ((beyondA > 0) != (beyondB > 0))
                m_clipped.push_back(a + (b - a) * (beyondA / (beyondA - beyondB)));
            if (beyondB <= 0)
                m_clipped.push_back(b);
        }
        m_points.swap(m_clipped);
    }
    if (m_points.size() > 2)
        handOn();
}

void FrameClip::clipLine()
{
    const auto frameSides = sides(m_frame);
    bool drawing = false;
    for (std::size_t i = 1; i < m_points.size(); ++i) {
        const QPointF a = m_points[i - 1];
        const QPointF b = m_points[i];
        double from = 0;
        double to = 1;
        for (const Side &side : frameSides) {
            const double beyondA = side.beyond(a);
            const double beyondB = side.beyond(b);
            if (beyondA > 0 && beyondB > 0)
                from = 2;
            else if (beyondA > 0)
                from = std::max(from, beyondA / (beyondA - beyondB));
            else if (beyondB > 0)
                to = std::min(to, beyondA / (beyondA - beyondB));
        }
        const bool isSeen = from < to;
        if (drawing && (!isSeen || from > 0)) {
            m_next.lineEnd();
            drawing = false;
        }
        if (!isSeen)
            continue;
        if (!drawing) {
            const QPointF start = a + (b - a) * from;
            m_next.lineStart();
            m_next.point(start.x(), start.y());
            drawing = true;
        }
        const QPointF end = a + (b - a) * to;
        m_next.point(end.x(), end.y());
    }
    if (drawing)
        m_next.lineEnd();
}

} // namespace summitry
