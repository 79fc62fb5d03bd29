// What arcs cover on the screen, for who paints no more than that.

#include "scene/arclook.h"
#include "scene/arcshape.h"
#include "scene/scene.h"

namespace summitry {

std::optional<size_t> hoveredArc(const Scene &scene)
{
    const auto i = static_cast<size_t>(scene.highlight.arc);
    if (scene.highlight.arc < 0 || scene.highlight.arc >= scene.layout.arcs.size()
        || scene.layout.arcs[i].pieces.empty() || scene.frame.arc(i).phase != ArcPhase::Drawn)
        return std::nullopt;
    return i;
}

QRegion movingRegion(const Scene &scene)
{
    TileMask mask(scene.view.size);
    const auto addLine = [&](const ScreenArc &arc, double reach) {
        for (const auto &points : arc.pieces) {
            for (size_t i = 1; i < points.size(); ++i)
                mask.addLine(
                    points[i - 1].at() + scene.layout.dragged, points[i].at() + scene.layout.dragged, reach);
        }
    };
    constexpr double Halo = 2; // antialiasing and the casing
    for (const int arc : scene.frame.movingArcs()) {
        const auto i = static_cast<size_t>(arc);
        const ScreenArc &shape = scene.layout.arcs[i];
        if (shape.pieces.empty())
            continue;
        const ArcLook &look = lookOf(scene.itinerary->arcs[i].kind);
        const double head = scene.frame.arc(i).head;
        addLine(partOf(shape, head), look.endWidth + Halo);
        const double reach = 2 * look.headCore + Halo;
        const QPointF at = headingAt(shape, head).at + scene.layout.dragged;
        mask.add(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach));
    }
    if (const auto hovered = hoveredArc(scene)) {
        const ArcLook &look = lookOf(scene.itinerary->arcs[*hovered].kind);
        addLine(scene.layout.arcs[*hovered], look.headWidth + Halo);
    }
    for (const int stop : scene.frame.pulsingStops(*scene.itinerary)) {
        const ScreenStop &at = scene.layout.stops[static_cast<size_t>(stop)];
        const double r = at.radius + PulseReach + PulseStroke + Halo;
        if (at.visible)
            mask.add(QRectF(at.at.x() - r, at.at.y() - r, 2 * r, 2 * r));
    }
    return mask.region();
}

void addArc(TileMask &mask, const Scene &scene, int arc)
{
    constexpr double Reach = 14; // head, casing
    for (const auto &points : scene.layout.arcs[arc].pieces) {
        for (size_t i = 1; i < points.size(); ++i)
            mask.addLine(
                points[i - 1].at() + scene.layout.dragged, points[i].at() + scene.layout.dragged, Reach);
    }
}

QRegion arcRegion(const Scene &scene, int arc)
{
    TileMask mask(scene.view.size);
    addArc(mask, scene, arc);
    return mask.region();
}

} // namespace summitry
