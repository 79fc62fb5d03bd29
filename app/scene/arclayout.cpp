#include "scene/arclayout.h"

#include "scene/arclook.h"
#include "scene/docks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace summitry {

namespace {

using Points = std::vector<ScreenArc::Point>;

constexpr double Tolerance
    = 0.05; // pixels, at every pixel ratio the same, so that every size shows one layout
constexpr double Spacing = 6; // pixels between points near an arc's ends, where it bends to its dock
constexpr double FanStep = 17; // pixels between arcs that share both ends
constexpr double FanShare = 0.17; // of the length, where that is less
constexpr double BendLength = 170; // pixels over which an arc bends to its dock
constexpr double BearingReach = 26; // pixels from the rim at which an arc's bearing is taken

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

double lengthOf(const Points &points)
{
    double sum = 0;
    for (size_t i = 1; i < points.size(); ++i)
        sum += distance(points[i - 1].at, points[i].at);
    return sum;
}

ScreenArc::Point between(const ScreenArc::Point &a, const ScreenArc::Point &b, double t)
{
    return {a.at + (b.at - a.at) * t, a.fraction + (b.fraction - a.fraction) * t};
}

Points densified(const Points &points)
{
    const double length = lengthOf(points);
    const double step = std::max(Spacing, length / 400);
    Points result;
    for (size_t i = 0; i < points.size(); ++i) {
        if (i > 0) {
            const int parts = static_cast<int>(std::ceil(distance(points[i - 1].at, points[i].at) / step));
            for (int part = 1; part < parts; ++part)
                result.push_back(between(points[i - 1], points[i], static_cast<double>(part) / parts));
        }
        result.push_back(points[i]);
    }
    return result;
}

// The geodesic's pieces on the screen.
ScreenArc screened(const Itinerary &itinerary, const Arc &arc, const View &view)
{
    const Place *from = itinerary.story->place(arc.from);
    const Place *to = itinerary.story->place(arc.to);
    ScreenArc result;
    if (!from || !to)
        return result;
    const auto pieces = projectGeodesic(
        view.projection, toLonLat(from->position), toLonLat(to->position), {Tolerance / view.scale, {}});
    for (const auto &piece : pieces) {
        Points points;
        for (const ArcPoint &p : piece)
            points.push_back({view.toScreen(p.at), p.fraction});
        if (points.size() > 1)
            result.pieces.push_back(densified(points));
    }
    if (result.pieces.empty())
        return result;
    constexpr double AtEnd = 1e-9;
    result.startsHere = result.pieces.front().front().fraction < AtEnd;
    result.endsHere = result.pieces.back().back().fraction > 1 - AtEnd;
    return result;
}

// Sideways by a step of `fan`, most in the middle of the way.
void fanOut(ScreenArc &shape, const Arc &arc)
{
    if (arc.fan == 0)
        return;
    double length = 0;
    for (const Points &points : shape.pieces)
        length += lengthOf(points);
    const double step = std::min(FanStep, FanShare * length);
    const double side = (arc.from < arc.to ? 1 : -1) * arc.fan * step;
    for (Points &points : shape.pieces) {
        Points moved = points;
        for (size_t i = 0; i < points.size(); ++i) {
            const QPointF way = points[std::min(i + 1, points.size() - 1)].at - points[i > 0 ? i - 1 : 0].at;
            const double size = std::hypot(way.x(), way.y());
            if (size == 0)
                continue;
            const QPointF left(way.y() / size, -way.x() / size);
            moved[i].at += left * (side * std::sin(std::numbers::pi * points[i].fraction));
        }
        points = std::move(moved);
    }
}

// One end of an arc at a ring. Works on the piece turned so that it begins there.
struct RingEnd {
    size_t arc = 0;
    bool arrival = false;
    double radius = 0; // of the circle that the arc's end stays on
};

Points &endPiece(ScreenArc &shape, bool arrival)
{
    return arrival ? shape.pieces.back() : shape.pieces.front();
}

// The angle at which the piece crosses a circle around the ring.
double bearingAt(const Points &points, QPointF centre, double radius)
{
    QPointF at = points.back().at;
    for (const auto &point : points) {
        if (distance(point.at, centre) >= radius) {
            at = point.at;
            break;
        }
    }
    return std::atan2(at.y() - centre.y(), at.x() - centre.x());
}

// Takes away what lies within the circle and bends the rest to the dock.
void dock(Points &points, QPointF centre, double radius, double angle)
{
    size_t first = 0;
    while (first < points.size() && distance(points[first].at, centre) < radius)
        ++first;
    if (first == points.size()) {
        points.clear();
        return;
    }
    if (first > 0) {
        const double inner = distance(points[first - 1].at, centre),
                     outer = distance(points[first].at, centre);
        const double t = outer > inner ? (radius - inner) / (outer - inner) : 1;
        points[first - 1] = between(points[first - 1], points[first], t);
        points.erase(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(first) - 1);
    }
    const QPointF target = centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
    const QPointF shift = target - points.front().at;
    const double length = lengthOf(points);
    const double bend = std::clamp(BendLength, 0.3 * length, 0.7 * length);
    double along = 0;
    QPointF previous = points.front().at;
    for (auto &point : points) {
        along += distance(previous, point.at);
        previous = point.at;
        const double t = bend > 0 ? std::min(along / bend, 1.0) : 1;
        point.at += shift * (1 - t * t * (3 - 2 * t));
    }
}

// The visible way counts from 0 to 1 again after its ends were cut back to the rims.
void stretchFractions(ScreenArc &shape)
{
    const double from = shape.startsHere ? shape.pieces.front().front().fraction : 0;
    const double to = shape.endsHere ? shape.pieces.back().back().fraction : 1;
    if (to <= from)
        return;
    for (Points &points : shape.pieces) {
        for (auto &point : points)
            point.fraction = std::clamp((point.fraction - from) / (to - from), 0.0, 1.0);
    }
}

void measure(ScreenArc &shape)
{
    constexpr double Room = 14; // for head, casing and glow
    QRectF box;
    shape.length = 0;
    for (const Points &points : shape.pieces) {
        shape.length += lengthOf(points);
        for (const auto &point : points)
            box |= QRectF(point.at, QSizeF(0.01, 0.01));
    }
    shape.box = box.adjusted(-Room, -Room, Room, Room);
}

} // namespace

std::vector<ScreenArc>
layOutArcs(const Itinerary &itinerary, const View &view, const std::vector<ScreenStop> &stops)
{
    std::vector<ScreenArc> shapes;
    std::vector<std::vector<RingEnd>> ends(stops.size());
    for (size_t i = 0; i < itinerary.arcs.size(); ++i) {
        const Arc &arc = itinerary.arcs[i];
        shapes.push_back(screened(itinerary, arc, view));
        fanOut(shapes.back(), arc);
        const auto note = [&](const QString &city, bool arrival) {
            const int stop = itinerary.stopAt(city);
            if (stop < 0)
                return;
            const double gap = arrival ? ArrivalGap : DepartureGap;
            const auto at = static_cast<size_t>(stop);
            ends[at].push_back({i, arrival, stops[at].radius + gap});
        };
        if (shapes.back().startsHere)
            note(arc.from, false);
        if (shapes.back().endsHere)
            note(arc.to, true);
    }
    for (size_t stop = 0; stop < stops.size(); ++stop) {
        const QPointF centre = stops[stop].at;
        std::vector<Dock> docks;
        for (const RingEnd &end : ends[stop]) {
            Points &points = endPiece(shapes[end.arc], end.arrival);
            if (end.arrival)
                std::ranges::reverse(points);
            const double width
                = end.arrival ? lookOf(itinerary.arcs[end.arc].kind).dockWidth : DepartureDockWidth;
            docks.push_back({bearingAt(points, centre, end.radius + BearingReach), width / end.radius, 0});
            if (end.arrival)
                std::ranges::reverse(points);
        }
        spreadDocks(docks);
        for (size_t i = 0; i < docks.size(); ++i) {
            const RingEnd &end = ends[stop][i];
            Points &points = endPiece(shapes[end.arc], end.arrival);
            if (end.arrival)
                std::ranges::reverse(points);
            dock(points, centre, end.radius, docks[i].angle);
            if (end.arrival)
                std::ranges::reverse(points);
        }
    }
    for (ScreenArc &shape : shapes) {
        std::erase_if(shape.pieces, [](const Points &points) { return points.size() < 2; });
        if (shape.pieces.empty()) {
            shape.startsHere = shape.endsHere = false;
            continue;
        }
        stretchFractions(shape);
        measure(shape);
    }
    return shapes;
}

} // namespace summitry
