// SPDX-License-Identifier: GPL-3.0-or-later

// What arcs cover on the screen, for who paints no more than that.

#include "scene/arcs/archeads.h"
#include "scene/arcs/arclook.h"
#include "scene/paint/arcbody.h"
#include "scene/paint/scene.h"

namespace summitry {

std::optional<size_t> hoveredArc(const Scene &scene)
{
    const auto i = static_cast<size_t>(scene.highlight.arc);
    if (scene.highlight.arc < 0 || scene.highlight.arc >= scene.layout.arcs.size()
        || scene.layout.arcs[i].pieces.empty() || scene.frame.arc(i).phase != ArcPhase::Drawn)
        return std::nullopt;
    return i;
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
    for (const int arc : scene.frame.movingArcs()) {
        const auto i = static_cast<size_t>(arc);
        const ScreenArc &shape = scene.layout.arcs[i];
        if (shape.pieces.empty())
            continue;
        const ArcLook &look = lookOf(scene.itinerary->arcs[i].kind);
        const double head = scene.frame.arc(i).head;
        addBody(mask, scene, partOf(shape, head), look);
        addAround(mask, headingAt(shape, head).at + scene.layout.dragged, 2 * look.headCore + Halo);
    }
    if (const auto hovered = hoveredArc(scene))
        addArc(mask, scene, static_cast<int>(*hovered));
    for (const int stop : scene.frame.pulsingStops()) {
        const ScreenStop &at = scene.layout.stops[static_cast<size_t>(stop)];
        if (at.visible)
            addAround(mask, at.at, at.radius + PulseReach + PulseStroke + Halo);
    }
    return mask.region();
}

void addArc(TileMask &mask, const Scene &scene, int arc)
{
    const ScreenArc &shape = scene.layout.arcs[arc];
    const ArcLook &look = lookOf(scene.itinerary->arcs[static_cast<size_t>(arc)].kind);
    addBody(mask, scene, shape, look);
    constexpr double Largest = 1.2; // heads of selected arcs
    if (shape.endsHere)
        addAround(mask, headingAt(shape, 1).at + scene.layout.dragged, Largest * look.headLength + Halo);
}

QRegion arcRegion(const Scene &scene, int arc)
{
    TileMask mask(scene.view.size);
    addArc(mask, scene, arc);
    return mask.region();
}

} // namespace summitry
