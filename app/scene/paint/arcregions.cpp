// SPDX-License-Identifier: GPL-3.0-or-later

// What arcs cover on the screen, for who paints no more than that.

#include "scene/arcs/archeads.h"
#include "scene/arcs/arclook.h"
#include "scene/paint/arcbody.h"
#include "scene/paint/scene.h"

namespace summitry {

ArcIndex hoveredArc(const Scene &scene)
{
    const ArcIndex arc = scene.highlight.arc;
    const bool isThere = scene.layout.arcs.has(arc) && !scene.layout.arcs[arc].pieces.empty()
        && scene.frame.arc(arc).phase == ArcPhase::Drawn;
    return isThere ? arc : ArcIndex();
}

namespace {

constexpr double Halo = 2; // pixels: antialiasing and the casing

void addBody(TileMask &mask, const Scene &scene, const ScreenArc &arc, const ArcLook &look)
{
    const double reach = look.endWidth + Halo; // half of the width of a selected one, and more
    for (const auto &points : arc.pieces) {
        for (size_t i = 1; i < points.size(); ++i)
            mask.addLine(
                points[i - 1].at() + scene.layout.dragged, points[i].at() + scene.layout.dragged, reach);
    }
}

void addAround(TileMask &mask, QPointF at, double reach)
{
    mask.add(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach));
}

} // namespace

QRegion movingRegion(const Scene &scene)
{
    TileMask mask(scene.view.size);
    for (const ArcIndex arc : scene.frame.movingArcs()) {
        const ScreenArc &shape = scene.layout.arcs[arc];
        if (shape.pieces.empty())
            continue;
        const ArcLook &look = lookOf(scene.itinerary->arcs[arc].kind);
        const double head = scene.frame.arc(arc).head;
        addBody(mask, scene, partOf(shape, head), look);
        addAround(mask, headingAt(shape, head).at + scene.layout.dragged, 2 * look.headCore + Halo);
    }
    if (const ArcIndex hovered = hoveredArc(scene); hovered.isValid())
        addArc(mask, scene, hovered);
    for (const StopIndex stop : scene.frame.pulsingStops()) {
        const ScreenStop &at = scene.layout.stops[stop];
        if (at.visible)
            addAround(mask, at.at, at.radius + PulseReach + PulseStroke + Halo);
    }
    return mask.region();
}

void addArc(TileMask &mask, const Scene &scene, ArcIndex arc)
{
    const ScreenArc &shape = scene.layout.arcs[arc];
    const ArcLook &look = lookOf(scene.itinerary->arcs[arc].kind);
    addBody(mask, scene, shape, look);
    constexpr double Largest = 1.2; // heads of selected arcs
    if (shape.endsHere)
        addAround(mask, headingAt(shape, 1).at + scene.layout.dragged, Largest * look.headLength + Halo);
}

QRegion arcRegion(const Scene &scene, ArcIndex arc)
{
    TileMask mask(scene.view.size);
    addArc(mask, scene, arc);
    return mask.region();
}

} // namespace summitry
