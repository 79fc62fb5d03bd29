#include "scene/arcshape.h"
#include "scene/scene.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace summitry {

namespace {

constexpr double Casing = 1.1; // pixels each side
constexpr double CasingOpacity = 0.8;
constexpr double WhilePlaying = 0.65; // opacity of drawn arcs, so that today's lead
constexpr double StartDot = 2.3, StartHalo = 0.9;
constexpr double ChevronStroke = 1.35;
constexpr double TailFloor = 0.08, TailExponent = 1.6, TailShare = 0.9;
constexpr int TailSlices = 28;
constexpr double SolidCutBack = 0.75; // of the head's length: the body ends inside the head

struct Drawing {
    double opacity = 1;
    ArcMeasure measure;
    bool casing = false;
};

bool isJourney(const Scene &scene, size_t i)
{
    return scene.itinerary->arcs[i].kind == Arc::Kind::Journey;
}

bool isHovered(const Scene &scene, size_t i)
{
    return scene.highlight.arc == static_cast<int>(i);
}

QColor arcColour(const Scene &scene, size_t i)
{
    const Colours &colours = coloursOf(scene.theme);
    return isJourney(scene, i) ? colours.journey : colours.visit;
}

Drawing drawingOf(const Scene &scene, size_t i)
{
    const bool journey = isJourney(scene, i);
    Drawing drawing;
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
    if (isHovered(scene, i)) {
        drawing.measure.widthFactor *= 1.25;
        drawing.casing = true;
    }
    return drawing;
}

void fill(QPainter &painter, const std::vector<QPolygonF> &bodies, const QColor &colour)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const QPolygonF &body : bodies) {
        path.addPolygon(body);
        path.closeSubpath();
    }
    painter.fillPath(path, colour);
}

void paintHead(QPainter &painter, const Scene &scene, size_t i, const Drawing &drawing)
{
    const ScreenArc &arc = scene.layout.arcs[i];
    const ArcLook &look = lookOf(scene.itinerary->arcs[i].kind);
    const Heading heading = headingAt(arc, 1);
    const double length = look.headLength * drawing.measure.headFactor;
    const double width = look.headWidth * drawing.measure.headFactor;
    if (isJourney(scene, i)) {
        QPainterPath path;
        path.addPolygon(solidHead(heading, length, width));
        path.closeSubpath();
        painter.fillPath(path, arcColour(scene, i));
        return;
    }
    const double stroke = ChevronStroke * std::max(1.0, std::sqrt(drawing.measure.widthFactor));
    painter.setPen(QPen(arcColour(scene, i), stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(chevronHead(heading, length, width));
}

// The whole arc, at one opacity.
void paintWhole(QPainter &painter, const Scene &scene, size_t i, const Drawing &drawing)
{
    const ScreenArc &arc = scene.layout.arcs[i];
    const Colours &colours = coloursOf(scene.theme);
    const ArcLook &look = lookOf(scene.itinerary->arcs[i].kind);
    const bool journey = isJourney(scene, i);
    const double cutBack
        = journey && arc.endsHere ? look.headLength * drawing.measure.headFactor * SolidCutBack : 0;
    painter.setOpacity(drawing.opacity);
    if (drawing.casing) {
        QColor halo = colours.halo;
        halo.setAlphaF(static_cast<float>(CasingOpacity));
        fill(painter, arcBody(arc, look, drawing.measure, 0, 1, Casing, cutBack), halo);
    }
    fill(painter, arcBody(arc, look, drawing.measure, 0, 1, 0, cutBack), arcColour(scene, i));
    if (arc.endsHere)
        paintHead(painter, scene, i, drawing);
    painter.setOpacity(1);
}

void paintAnnounced(QPainter &painter, const Scene &scene, size_t i)
{
    const bool journey = isJourney(scene, i);
    QColor colour = arcColour(scene, i);
    colour.setAlphaF(journey ? 0.5F : 0.42F);
    const double width = journey ? 1.2 : 0.8;
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap);
    constexpr double Dot = 0.01; // round caps make the dots
    pen.setDashPattern({Dot, (journey ? 5 : 4.4) / width});
    painter.setPen(pen);
    for (const QPolygonF &line : arcLine(scene.layout.arcs[i], 0, 1))
        painter.drawPolyline(line);
}

bool isMoving(const ArcMoment &moment)
{
    return moment.phase == ArcPhase::Drawing || moment.phase == ArcPhase::Settling;
}

double tailOpacity(double fraction, double head)
{
    const double start = head * (1 - TailShare);
    const double u = std::clamp((fraction - start) / std::max(head - start, 1e-6), 0.0, 1.0);
    return TailFloor + (1 - TailFloor) * std::pow(u, TailExponent);
}

void paintRunningHead(QPainter &painter, const Scene &scene, size_t i, double head, double strength)
{
    const Colours &colours = coloursOf(scene.theme);
    const ArcLook &look = lookOf(scene.itinerary->arcs[i].kind);
    const QPointF at = headingAt(scene.layout.arcs[i], head).at;
    const double radius = look.headCore;
    painter.setPen(Qt::NoPen);
    painter.setOpacity(0.2 * strength);
    painter.setBrush(arcColour(scene, i));
    painter.drawEllipse(at, 2 * radius, 2 * radius);
    painter.setOpacity(strength);
    painter.drawEllipse(at, radius, radius);
    painter.setBrush(colours.headCore);
    painter.drawEllipse(at, radius - look.headRim / 2, radius - look.headRim / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setOpacity(1);
}

// Tail and head of an arc under way; after arrival the tail fills up to what a drawn arc is.
void paintMoving(QPainter &painter, const Scene &scene, size_t i)
{
    const ScreenArc &arc = scene.layout.arcs[i];
    const ArcMoment &moment = scene.frame.arcs[i];
    const ArcLook &look = lookOf(scene.itinerary->arcs[i].kind);
    const Drawing drawing = drawingOf(scene, i);
    const bool settling = moment.phase == ArcPhase::Settling;
    const double settled = settling ? moment.settled : 0;
    for (int slice = 0; slice < TailSlices; ++slice) {
        const double from = moment.head * slice / TailSlices, to = moment.head * (slice + 1) / TailSlices;
        const double tail = tailOpacity((from + to) / 2, moment.head);
        painter.setOpacity(tail + (drawing.opacity - tail) * settled);
        fill(painter, arcBody(arc, look, drawing.measure, from, to, 0, 0), arcColour(scene, i));
    }
    painter.setOpacity(1);
    if (settling && arc.endsHere) {
        painter.setOpacity(settled * drawing.opacity);
        paintHead(painter, scene, i, drawing);
        painter.setOpacity(1);
    }
    if (settled < 1)
        paintRunningHead(painter, scene, i, moment.head, 1 - settled);
}

// Back to front: dimmed, visits, journeys, selected; those under the pointer are painted with the moving
// ones.
int depthOf(const Scene &scene, size_t i)
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

} // namespace

void paintSettledArcs(QPainter &painter, const Scene &scene)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    std::vector<size_t> drawn;
    for (size_t i = 0; i < scene.layout.arcs.size(); ++i) {
        if (scene.layout.arcs[i].pieces.empty())
            continue;
        if (!clip.isNull() && !clip.intersects(scene.layout.arcs[i].box))
            continue;
        if (scene.frame.arcs[i].phase == ArcPhase::Announced)
            paintAnnounced(painter, scene, i);
        else if (scene.frame.arcs[i].phase == ArcPhase::Drawn)
            drawn.push_back(i);
    }
    std::ranges::stable_sort(drawn, {}, [&](size_t i) { return depthOf(scene, i); });
    for (const size_t i : drawn)
        paintWhole(painter, scene, i, drawingOf(scene, i));
    painter.restore();
}

void paintMovingArcs(QPainter &painter, const Scene &scene)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < scene.layout.arcs.size(); ++i) {
        if (scene.layout.arcs[i].pieces.empty())
            continue;
        if (isMoving(scene.frame.arcs[i]))
            paintMoving(painter, scene, i);
        else if (isHovered(scene, i) && scene.frame.arcs[i].phase == ArcPhase::Drawn)
            paintWhole(painter, scene, i, drawingOf(scene, i));
    }
    painter.restore();
}

QRegion movingRegion(const Scene &scene)
{
    QRegion region;
    for (size_t i = 0; i < scene.layout.arcs.size(); ++i) {
        if (isMoving(scene.frame.arcs[i]) || isHovered(scene, i))
            region += scene.layout.arcs[i].box.toAlignedRect();
    }
    constexpr double PulseReach = 12; // pixels beyond the ring
    for (size_t i = 0; i < scene.layout.stops.size(); ++i) {
        const double pulse = scene.frame.stops[i].pulse;
        const double r = scene.layout.stops[i].radius + PulseReach;
        if (pulse > 0 && pulse < 1 && scene.layout.stops[i].visible)
            region += QRectF(scene.layout.stops[i].at - QPointF(r, r), QSizeF(2 * r, 2 * r)).toAlignedRect();
    }
    return region;
}

} // namespace summitry
