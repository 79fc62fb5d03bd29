// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/labelground.h"

#include "scene/arcs/routes.h"

namespace summitry {

namespace {

/// The box grown to whole cells of ink, counted from the plane's middle.
QRectF wholeCells(const QRectF &box, const View &view)
{
    constexpr double Cell = InkGrid::CellSize;
    const QPointF middle = view.toScreen(QPointF(0, 0));
    const QPointF first = (box.topLeft() - middle) / Cell;
    const QPointF corner = middle + QPointF(std::floor(first.x()), std::floor(first.y())) * Cell;
    return {corner, box.bottomRight()};
}

bool areNear(QPointF a, QPointF b, const QRectF &area)
{
    return std::max(a.x(), b.x()) >= area.left() && std::min(a.x(), b.x()) <= area.right()
        && std::max(a.y(), b.y()) >= area.top() && std::min(a.y(), b.y()) <= area.bottom();
}

QRectF chevronBox(const ScreenArc &arc)
{
    const QPointF tip = arc.pieces.back().back().at();
    return {tip.x() - 4, tip.y() - 4, 8, 8};
}

} // namespace

// Of a crowd a sample of the arcs is asked: where it lies, all is full.
LabelGround::LabelGround(const Lines &lines, const Itinerary &itinerary, const QRectF &area)
    : m_lines(lines)
    , m_area(wholeCells(area, lines.view))
    , m_step(lines.coarse ? 1 : 1 + itinerary.arcs.size() / CrowdOfArcs)
    , m_ink(m_area)
    , m_rings(m_area)
    , m_heads(m_area)
    , m_labels(m_area)
{
    drawArcs(itinerary);
    addObstacles(itinerary);
}

void LabelGround::drawArcs(const Itinerary &itinerary)
{
    for (size_t i = 0; i < itinerary.arcs.size(); i += m_step) {
        const ArcIndex index(i);
        const ScreenArc &arc = m_lines.arcs[index];
        if (!arc.box.intersects(m_area))
            continue;
        for (const auto &points : arc.pieces) {
            for (size_t k = 1; k < points.size(); ++k) {
                const QPointF a = points[k - 1].at(), b = points[k].at();
                if (areNear(a, b, m_area))
                    m_ink.addLine(a, b);
            }
        }
        if (arc.endsHere && itinerary.arcs[index].kind == Arc::Kind::Visit)
            m_ink.addBox(chevronBox(arc));
    }
}

void LabelGround::addObstacles(const Itinerary &itinerary)
{
    for (size_t i = 0; i < itinerary.arcs.size(); i += m_step) {
        const ScreenArc &arc = m_lines.arcs[ArcIndex(i)];
        const Arc::Kind kind = itinerary.arcs[ArcIndex(i)].kind;
        if (arc.endsHere && kind == Arc::Kind::Journey && arc.box.intersects(m_area))
            addHead(headingAt(arc, 1), lookOf(kind));
    }
    for (const ScreenStop &stop : m_lines.stops) {
        const double r = stop.radius + 1;
        const QRectF ring(stop.at.x() - r, stop.at.y() - r, 2 * r, 2 * r);
        if (stop.visible && ring.intersects(m_area))
            m_rings.add(ring);
    }
}

/// In slices, whose boxes lie closer to a slanting head than one around it all.
void LabelGround::addHead(const Heading &heading, const ArcLook &look)
{
    constexpr int Slices = 3;
    for (int i = 0; i < Slices; ++i) {
        const double from = static_cast<double>(i) / Slices, to = static_cast<double>(i + 1) / Slices;
        const QPolygonF nearer = solidHead(heading, look.headLength * from, look.headWidth * from);
        const QPolygonF farther = solidHead(heading, look.headLength * to, look.headWidth * to);
        m_heads.add(QPolygonF({nearer[1], nearer[3], farther[1], farther[3]}).boundingRect());
    }
}

void LabelGround::freeAll()
{
    m_labels = BoxGrid(m_area);
}

double LabelGround::lead(const QRectF &box, StopIndex stop, double least, double most) const
{
    const auto gap = [&](const ScreenStop &of) {
        const double dx = std::max({box.left() - of.at.x(), of.at.x() - box.right(), 0.0});
        const double dy = std::max({box.top() - of.at.y(), of.at.y() - box.bottom(), 0.0});
        return lengthOf({dx, dy}) - of.radius;
    };
    const double own = gap(m_lines.stops[stop]);
    const double reach = std::max(own + most, 0.0); // beyond another's rim; its own size is in the index
    double lead = most;
    m_lines.stopIndex.anyIn(box.adjusted(-reach, -reach, reach, reach), [&](StopIndex i) {
        const ScreenStop &other = m_lines.stops[i];
        if (i != stop && !other.covered)
            lead = std::min(lead, gap(other) - own);
        return lead < least;
    });
    return lead;
}

} // namespace summitry
