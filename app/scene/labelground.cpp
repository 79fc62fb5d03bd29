#include "scene/labelground.h"

#include "scene/arclook.h"
#include "scene/arcshape.h"
#include "scene/routes.h"

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

} // namespace

LabelGround::LabelGround(const Layout &layout, const Itinerary &itinerary, const QRectF &area)
    : m_layout(layout)
    , m_area(wholeCells(area, layout.view))
    , m_ink(m_area)
    , m_obstacles(m_area)
    , m_labels(m_area)
{
    // Of a crowd a sample: where it lies, all is full.
    const size_t step = layout.coarse ? 1 : 1 + itinerary.arcs.size() / CrowdOfArcs;
    for (size_t i = 0; i < itinerary.arcs.size(); i += step) {
        const ScreenArc &arc = layout.arcs[static_cast<qsizetype>(i)];
        if (arc.box.intersects(m_area))
            addArc(arc, itinerary.arcs[i].kind);
    }
    m_ink.finish();
    for (const ScreenStop &stop : layout.stops) {
        const double r = stop.radius + 1;
        const QRectF ring(stop.at.x() - r, stop.at.y() - r, 2 * r, 2 * r);
        if (stop.visible && ring.intersects(m_area))
            m_obstacles.add(ring);
    }
}

void LabelGround::addArc(const ScreenArc &arc, Arc::Kind kind)
{
    for (const auto &points : arc.pieces) {
        for (size_t i = 1; i < points.size(); ++i) {
            const QPointF a = points[i - 1].at(), b = points[i].at();
            if (std::max(a.x(), b.x()) >= m_area.left() && std::min(a.x(), b.x()) <= m_area.right()
                && std::max(a.y(), b.y()) >= m_area.top() && std::min(a.y(), b.y()) <= m_area.bottom())
                m_ink.addLine(a, b);
        }
    }
    if (!arc.endsHere)
        return;
    const QPointF tip = arc.pieces.back().back().at();
    const ArcLook &look = lookOf(kind);
    if (kind == Arc::Kind::Journey)
        m_obstacles.add(solidHead(headingAt(arc, 1), look.headLength, look.headWidth).boundingRect());
    else
        m_ink.addBox(QRectF(tip.x() - 4, tip.y() - 4, 8, 8));
}

void LabelGround::freeAll()
{
    m_labels = BoxGrid(m_area);
}

bool LabelGround::isNearerToAnother(const QRectF &box, int stop) const
{
    const auto gap = [&](QPointF p) {
        const double dx = std::max({box.left() - p.x(), p.x() - box.right(), 0.0});
        const double dy = std::max({box.top() - p.y(), p.y() - box.bottom(), 0.0});
        return std::hypot(dx, dy);
    };
    const ScreenStop &own = m_layout.stops[static_cast<size_t>(stop)];
    const double mine = gap(own.at) - own.radius + 2;
    const double reach = std::max(mine, 0.0); // beyond another's rim; its own size is in the index
    for (const int i : m_layout.stopIndex.in(box.adjusted(-reach, -reach, reach, reach))) {
        const ScreenStop &other = m_layout.stops[static_cast<size_t>(i)];
        if (i != stop && gap(other.at) - other.radius < mine)
            return true;
    }
    return false;
}

} // namespace summitry
