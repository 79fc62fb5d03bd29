// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/arcbody.h"
#include "scene/paint/canvas.h"
#include "scene/paint/scene.h"

#include <cmath>

namespace summitry {

namespace {

// A frame on the globe is no rectangle on another map: its sides are walked, and broken at the other's seam.
QList<QPolygonF> outlineOfFrame(const View &whole, const View &shown)
{
    constexpr int Steps = 24;
    QList<QPolygonF> outline{{}};
    const QRectF box(QPointF(0, 0), shown.size);
    const QPointF corners[]
        = {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()};
    for (int side = 0; side < 4; ++side) {
        for (int step = 0; step < Steps + side / 3; ++step) { // the last side ends where the first began
            const QPointF at = corners[side] + (corners[side + 1] - corners[side]) * step / Steps;
            const auto earth = shown.toEarth(at);
            const auto p = earth ? whole.toScreen(*earth) : std::nullopt;
            const bool goesOn = p && !outline.last().isEmpty()
                && std::abs(p->x() - outline.last().last().x()) < whole.size.width() / 3;
            if (!goesOn && !outline.last().isEmpty())
                outline.append(QPolygonF());
            if (p)
                outline.last().append(*p);
        }
    }
    return outline;
}

void enter(Canvas &canvas, const QRectF &box)
{
    canvas.push(QTransform::fromTranslate(box.left(), box.top()), box);
}

QPolygonF outlineOf(const QRectF &rect)
{
    return {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft()};
}

} // namespace

void paintLocatorMap(Canvas &canvas, const QRectF &box, const Scene &whole)
{
    const Colours &colours = coloursOf(whole.theme);
    enter(canvas, box);
    paintBase(canvas, whole);
    for (const ArcIndex i : whole.itinerary->arcs.indices()) {
        const bool journey = whole.itinerary->arcs[i].kind == Arc::Kind::Journey;
        if (whole.frame.arc(i).phase != ArcPhase::Drawn)
            continue;
        canvas.setOpacity(whole.emphasis.arcs[i] == ArcState::Dimmed ? 0.3 : 0.85);
        const Pen pen{
            journey ? colours.journey : colours.visit, journey ? 1.1 : 0.6, Qt::SquareCap, Qt::BevelJoin};
        for (const QPolygonF &line : arcLine(whole.layout.arcs[i]))
            canvas.line(line, pen);
    }
    canvas.setOpacity(1);
    canvas.pop();
}

void paintLocatorFrame(Canvas &canvas, const QRectF &box, const Scene &whole, const View &shown)
{
    const Colours &colours = coloursOf(whole.theme);
    enter(canvas, box);
    const Pen ink{colours.ink, 1, Qt::SquareCap, Qt::BevelJoin};
    const QRectF inside = QRectF(QPointF(0, 0), box.size()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool sameMap = whole.view.projection == shown.projection;
    if (sameMap) {
        const QRectF frame(
            whole.view.toScreen(shown.frame().topLeft()), whole.view.toScreen(shown.frame().bottomRight()));
        canvas.line(outlineOf(frame.intersected(inside)), ink);
    } else {
        for (const QPolygonF &piece : outlineOfFrame(whole.view, shown))
            canvas.line(piece, ink);
    }
    canvas.line(outlineOf(inside), {colours.rule, 1, Qt::SquareCap, Qt::BevelJoin});
    canvas.pop();
}

} // namespace summitry
