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
LabelGround::LabelGround(const Layout &layout, const Itinerary &itinerary, const QRectF &area)
    : m_layout(layout)
    , m_area(wholeCells(area, layout.view))
    , m_step(layout.coarse ? 1 : 1 + itinerary.arcs.size() / CrowdOfArcs)
    , m_ink(m_area)
    , m_obstacles(m_area)
    , m_labels(m_area)
{
    drawArcs(itinerary);
    addObstacles(itinerary);
}

void LabelGround::drawArcs(const Itinerary &itinerary)
{
    for (size_t i = 0; i < itinerary.arcs.size(); i += m_step) {
        const ScreenArc &arc = m_layout.arcs[static_cast<qsizetype>(i)];
        if (!arc.box.intersects(m_area))
            continue;
        for (const auto &points : arc.pieces) {
            for (size_t k = 1; k < points.size(); ++k) {
                const QPointF a = points[k - 1].at(), b = points[k].at();
                if (areNear(a, b, m_area))
                    m_ink.addLine(a, b);
            }
        }
        if (arc.endsHere && itinerary.arcs[i].kind == Arc::Kind::Visit)
            m_ink.addBox(chevronBox(arc));
    }
}

void LabelGround::addObstacles(const Itinerary &itinerary)
{
    for (size_t i = 0; i < itinerary.arcs.size(); i += m_step) {
        const ScreenArc &arc = m_layout.arcs[static_cast<qsizetype>(i)];
        const ArcLook &look = lookOf(itinerary.arcs[i].kind);
        if (arc.endsHere && itinerary.arcs[i].kind == Arc::Kind::Journey && arc.box.intersects(m_area))
            m_obstacles.add(solidHead(headingAt(arc, 1), look.headLength, look.headWidth).boundingRect());
    }
    for (const ScreenStop &stop : m_layout.stops) {
        const double r = stop.radius + 1;
        const QRectF ring(stop.at.x() - r, stop.at.y() - r, 2 * r, 2 * r);
        if (stop.visible && ring.intersects(m_area))
            m_obstacles.add(ring);
    }
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
        return lengthOf({dx, dy});
    };
    const ScreenStop &own = m_layout.stops[static_cast<size_t>(stop)];
    const double mine = gap(own.at) - own.radius + 2;
    const double reach = std::max(mine, 0.0); // beyond another's rim; its own size is in the index
    return m_layout.stopIndex.anyIn(box.adjusted(-reach, -reach, reach, reach), [&](int i) {
        const ScreenStop &other = m_layout.stops[static_cast<size_t>(i)];
        return i != stop && gap(other.at) - other.radius < mine;
    });
}

} // namespace summitry
