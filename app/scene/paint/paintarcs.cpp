// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/archeads.h"
#include "scene/paint/groups.h"
#include "scene/paint/paintarc.h"
#include "scene/raster/powertable.h"
#include "telling/counts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace summitry {

namespace {

constexpr double WhilePlaying = 0.65; // opacity of drawn arcs, so that today's lead
constexpr double TailFloor = 0.08, TailExponent = 1.6, TailShare = 0.9;
constexpr double PulseOpacity = 0.35;

QTransform draggedBy(const Scene &scene)
{
    return QTransform::fromTranslate(scene.layout.dragged.x(), scene.layout.dragged.y());
}

bool isSeen(const Canvas &canvas, const Scene &scene, ArcIndex arc)
{
    const ScreenArc &shape = scene.layout.arcs[arc];
    return !shape.pieces.empty() && (canvas.clip().isNull() || canvas.clip().intersects(shape.box));
}

bool isJourney(const Scene &scene, ArcIndex i)
{
    return scene.itinerary->arcs[i].kind == Arc::Kind::Journey;
}

QColor arcColour(const Scene &scene, ArcIndex i)
{
    return arcColour(scene.itinerary->arcs[i].kind, coloursOf(scene.theme));
}

ArcDrawing drawingOf(const Scene &scene, ArcIndex i, bool hovered = false)
{
    const bool journey = isJourney(scene, i);
    ArcDrawing drawing;
    drawing.casing = journey;
    if (scene.layout.arcs[i].length < ShortArc) {
        drawing.measure.headFactor = 0.72;
        drawing.measure.endFactor = 0.6;
    }
    switch (scene.emphasis.arcs[i]) {
    case ArcState::Dimmed:
        drawing.opacity = journey ? 0.30 : 0.36;
        drawing.measure.widthFactor = 0.85;
        drawing.casing = false;
        break;
    case ArcState::Selected:
        drawing.measure.widthFactor = journey ? 1.5 : 1.9;
        drawing.measure.headFactor *= 1.12;
        drawing.casing = true;
        break;
    case ArcState::Normal:
    case ArcState::Related:
        if (!scene.frame.atRest && !scene.emphasis.filtered)
            drawing.opacity = WhilePlaying;
        break;
    }
    if (hovered) {
        drawing.measure.widthFactor *= 1.25;
        drawing.casing = true;
    }
    return drawing;
}

void paintWhole(Canvas &canvas, const Scene &scene, ArcIndex i, const ArcDrawing &drawing)
{
    paintArc(canvas, scene.layout.arcs[i], scene.itinerary->arcs[i].kind, coloursOf(scene.theme), drawing);
}

void paintAnnounced(Canvas &canvas, const Scene &scene, ArcIndex i)
{
    const bool journey = isJourney(scene, i);
    QColor colour = arcColour(scene, i);
    colour.setAlphaF(journey ? 0.5F : 0.42F);
    for (const QPolygonF &line : arcLine(scene.layout.arcs[i]))
        canvas.dots(line, journey ? 1.2 : 0.8, journey ? 5 : 4.4, colour);
}

double tailOpacity(double fraction, double head)
{
    static const PowerTable power(TailExponent);
    const double start = head * (1 - TailShare);
    const double u = (fraction - start) / std::max(head - start, 1e-6);
    return TailFloor + (1 - TailFloor) * power.of(u);
}

void paintRunningHead(Canvas &canvas, const Scene &scene, ArcIndex i, double head, double strength)
{
    const Colours &colours = coloursOf(scene.theme);
    const ArcLook &look = lookOf(scene.itinerary->arcs[i].kind);
    const QPointF at = headingAt(scene.layout.arcs[i], head).at;
    const double radius = look.headCore;
    canvas.setOpacity(0.2 * strength);
    canvas.disc(at, 2 * radius, arcColour(scene, i));
    canvas.setOpacity(strength);
    canvas.disc(at, radius, arcColour(scene, i));
    canvas.disc(at, radius - look.headRim / 2, colours.headCore);
    canvas.setOpacity(1);
}

// Tail and head of an arc under way; after arrival the tail fills up to what a drawn arc is.
void paintMoving(Canvas &canvas, const Scene &scene, ArcIndex i)
{
    const ScreenArc &arc = scene.layout.arcs[i];
    const ArcMoment moment = scene.frame.arc(i);
    const ArcLook &look = lookOf(scene.itinerary->arcs[i].kind);
    const ArcDrawing drawing = drawingOf(scene, i);
    const bool settling = moment.phase == ArcPhase::Settling;
    const double settled = settling ? moment.settled : 0;
    const ScreenArc tail = partOf(arc, moment.head);
    std::vector<Stroke> bodies = arcBody(tail, look, drawing.measure, 0);
    for (size_t piece = 0; piece < bodies.size(); ++piece) {
        for (size_t k = 0; k < bodies[piece].points.size(); ++k) {
            const double faded = tailOpacity(tail.pieces[piece][k].fraction, moment.head);
            bodies[piece].points[k].opacity = faded + (drawing.opacity - faded) * settled;
        }
        bodies[piece].colour = arcColour(scene, i);
        canvas.stroke(bodies[piece]);
    }
    if (settling && arc.endsHere) {
        canvas.setOpacity(settled * drawing.opacity);
        paintArcHead(canvas, arc, scene.itinerary->arcs[i].kind, coloursOf(scene.theme), drawing.measure);
        canvas.setOpacity(1);
    }
    if (settled < 1)
        paintRunningHead(canvas, scene, i, moment.head, 1 - settled);
}

// The rings that meetings start; under the places themselves.
void paintPulses(Canvas &canvas, const Scene &scene)
{
    for (const StopIndex stop : scene.frame.pulsingStops()) {
        const double pulse = scene.frame.stop(stop).pulse;
        if (!scene.layout.stops[stop].visible || pulse <= 0 || pulse >= 1
            || meetingsAt(scene.emphasis, scene.frame, stop) == 0)
            continue;
        QColor colour = coloursOf(scene.theme).ring;
        colour.setAlphaF(static_cast<float>(PulseOpacity * (1 - pulse)));
        const ScreenStop &at = scene.layout.stops[stop];
        canvas.ring(at.at, at.radius + PulseReach * pulse, PulseStroke, colour);
    }
}

} // namespace

// Back to front: dimmed, visits, journeys, selected; those under the pointer are painted with the moving
// ones.
size_t arcDepth(const Scene &scene, ArcIndex i)
{
    switch (scene.emphasis.arcs[i]) {
    case ArcState::Dimmed:
        return isJourney(scene, i) ? 1 : 0;
    case ArcState::Selected:
        return isJourney(scene, i) ? 5 : 4;
    default:
        return isJourney(scene, i) ? 3 : 2;
    }
}

void paintAnnouncedArcs(Canvas &canvas, const Scene &scene)
{
    canvas.push(draggedBy(scene));
    for (const ArcIndex i : scene.frame.announcedArcs()) {
        if (!isSeen(canvas, scene, i))
            continue;
        const InGroup group(canvas, [&] { return groupOfArc(scene, i); });
        paintAnnounced(canvas, scene, i);
    }
    canvas.pop();
}

void paintDrawnArcs(Canvas &canvas, const Scene &scene, std::span<const ArcIndex> arcs)
{
    canvas.push(draggedBy(scene));
    for (const ArcIndex i : arcs) {
        if (!isSeen(canvas, scene, i))
            continue;
        const InGroup group(canvas, [&] { return groupOfArc(scene, i); });
        paintWhole(canvas, scene, i, drawingOf(scene, i));
    }
    canvas.pop();
}

void paintSettledArcs(Canvas &canvas, const Scene &scene)
{
    const InLayer layer(canvas, CanvasLayer::Arcs);
    paintAnnouncedArcs(canvas, scene);
    std::array<std::vector<ArcIndex>, ArcDepths> drawn;
    for (const ArcIndex arc : scene.frame.drawnArcs())
        drawn[arcDepth(scene, arc)].push_back(arc);
    for (const std::vector<ArcIndex> &arcs : drawn)
        paintDrawnArcs(canvas, scene, arcs);
}

void paintMovingArcs(Canvas &canvas, const Scene &scene)
{
    const InLayer layer(canvas, CanvasLayer::Arcs);
    paintPulses(canvas, scene);
    canvas.push(draggedBy(scene));
    for (const ArcIndex i : scene.frame.movingArcs()) {
        if (!isSeen(canvas, scene, i))
            continue;
        const InGroup group(canvas, [&] { return groupOfArc(scene, i); });
        paintMoving(canvas, scene, i);
    }
    if (const ArcIndex hovered = hoveredArc(scene); hovered.isValid())
        paintWhole(canvas, scene, hovered, drawingOf(scene, hovered, true));
    canvas.pop();
}

} // namespace summitry
