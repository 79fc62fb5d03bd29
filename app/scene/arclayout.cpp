#include "scene/arclayout.h"

#include "globe/parallel.h"
#include "scene/arclook.h"
#include "scene/docks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace summitry {

namespace {

using Points = std::vector<ScreenArc::Point>;

// Pixels between points, less where an arc is short: it bends to its docks and sideways.
constexpr double NearestPoints = 6, FarthestPoints = 24, FarthestInACrowd = 48;
constexpr double PointsOnTheWay = 24, PointsInACrowd = 12;
constexpr double FanStep = 17; // pixels between arcs that share both ends
constexpr double FanShare = 0.17; // of the length, where that is less
constexpr double WidestFan = 0.35; // of the length, to each side: beyond, more arcs stand closer
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
        sum += distance(points[i - 1].at(), points[i].at());
    return sum;
}

double lengthOf(const std::vector<ArcPoint> &points)
{
    double sum = 0;
    for (size_t i = 1; i < points.size(); ++i)
        sum += distance(points[i - 1].at, points[i].at);
    return sum;
}

ScreenArc::Point between(const ScreenArc::Point &a, const ScreenArc::Point &b, double t)
{
    return {a.at() + (b.at() - a.at()) * t, a.fraction + (b.fraction - a.fraction) * t};
}

Points densified(const std::vector<ArcPoint> &points, double step)
{
    Points result;
    for (size_t i = 0; i < points.size(); ++i) {
        const ArcPoint &b = points[i], &a = i > 0 ? points[i - 1] : b;
        const int parts = static_cast<int>(std::ceil(distance(a.at, b.at) / step));
        for (int part = 1; part < parts; ++part) {
            const double t = static_cast<double>(part) / parts;
            result.emplace_back(a.at + (b.at - a.at) * t, a.fraction + (b.fraction - a.fraction) * t);
        }
        result.emplace_back(b.at, b.fraction);
    }
    result.shrink_to_fit();
    return result;
}

// The route's pieces on the screen, in the direction of the arc.
ScreenArc screened(const Routes::Route &route, bool backwards, const View &view, bool crowd)
{
    ScreenArc result;
    for (const auto &piece : route.pieces) {
        std::vector<ArcPoint> points;
        points.reserve(piece.size());
        for (const Waypoint &p : piece)
            points.push_back({view.toScreen(p.at()), backwards ? 1 - p.fraction : p.fraction});
        if (backwards)
            std::ranges::reverse(points);
        if (points.size() < 2)
            continue;
        const double step = std::clamp(
            lengthOf(points) / (crowd ? PointsInACrowd : PointsOnTheWay), NearestPoints,
            crowd ? FarthestInACrowd : FarthestPoints);
        result.pieces.push_back(densified(points, step));
    }
    if (backwards)
        std::ranges::reverse(result.pieces);
    if (result.pieces.empty())
        return result;
    constexpr double AtEnd = 1e-9;
    result.startsHere = result.pieces.front().front().fraction < AtEnd;
    result.endsHere = result.pieces.back().back().fraction > 1 - AtEnd;
    return result;
}

// Sideways by a step of `fan`, most in the middle of the way.
void fanOut(ScreenArc &shape, const Arc &arc, int sharing)
{
    if (arc.fan == 0)
        return;
    double length = 0;
    for (const Points &points : shape.pieces)
        length += lengthOf(points);
    const double step
        = std::min({FanStep, FanShare * length, WidestFan * length / std::max((sharing - 1) / 2.0, 1.0)});
    const double side = (arc.from < arc.to ? 1 : -1) * arc.fan * step;
    for (Points &points : shape.pieces) {
        QPointF before = points.front().at(); // where the point before lay
        for (size_t i = 0; i < points.size(); ++i) {
            const QPointF own = points[i].at();
            const QPointF way = points[std::min(i + 1, points.size() - 1)].at() - before;
            before = own;
            const double size = std::hypot(way.x(), way.y());
            if (size == 0)
                continue;
            const QPointF left(way.y() / size, -way.x() / size);
            const double share = std::sin(std::numbers::pi * points[i].fraction);
            points[i] = {own + left * (side * share), points[i].fraction};
        }
    }
}

Points &endPiece(ScreenArc &shape, bool arrival)
{
    return arrival ? shape.pieces.back() : shape.pieces.front();
}

// The angle at which the piece, from its beginning, crosses a circle around the ring.
double bearingAt(const Points &points, QPointF centre, double radius)
{
    size_t i = 0;
    while (i < points.size() && distance(points[i].at(), centre) < radius)
        ++i;
    QPointF at = points[std::min(i, points.size() - 1)].at();
    if (i > 0 && i < points.size()) {
        const double inner = distance(points[i - 1].at(), centre), outer = distance(points[i].at(), centre);
        at = between(points[i - 1], points[i], (radius - inner) / (outer - inner)).at();
    }
    return std::atan2(at.y() - centre.y(), at.x() - centre.x());
}

// Takes away what lies within the circle and bends the rest to the dock.
void dock(Points &points, QPointF centre, double radius, double angle)
{
    size_t first = 0;
    while (first < points.size() && distance(points[first].at(), centre) < radius)
        ++first;
    if (first == points.size()) {
        points.clear();
        return;
    }
    if (first > 0) {
        const double inner = distance(points[first - 1].at(), centre),
                     outer = distance(points[first].at(), centre);
        const double t = outer > inner ? (radius - inner) / (outer - inner) : 1;
        points[first - 1] = between(points[first - 1], points[first], t);
        points.erase(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(first) - 1);
    }
    const QPointF target = centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
    const QPointF shift = target - points.front().at();
    const double length = lengthOf(points);
    const double bend = std::clamp(BendLength, 0.3 * length, 0.7 * length);
    double along = 0;
    QPointF previous = points.front().at();
    for (auto &point : points) {
        along += distance(previous, point.at());
        previous = point.at();
        const double t = bend > 0 ? std::min(along / bend, 1.0) : 1;
        point = {previous + shift * (1 - t * t * (3 - 2 * t)), point.fraction};
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
            point = {point.at(), std::clamp((point.fraction - from) / (to - from), 0.0, 1.0)};
    }
}

void measure(ScreenArc &shape)
{
    constexpr double Room = 14; // for head, casing and glow
    QPointF least = shape.pieces.front().front().at(), most = least;
    shape.length = 0;
    for (const Points &points : shape.pieces) {
        shape.length += lengthOf(points);
        for (const auto &point : points) {
            const QPointF at = point.at();
            least = {std::min(least.x(), at.x()), std::min(least.y(), at.y())};
            most = {std::max(most.x(), at.x()), std::max(most.y(), at.y())};
        }
    }
    shape.box = QRectF(least, most).adjusted(-Room, -Room, Room, Room);
}

// One end of an arc at a ring.
struct RingEnd {
    int stop = -1; // none where the end is cut off
    double radius = 0; // of the circle that the arc's end stays on
    double width = 0; // room along the rim, pixels
    double bearing = 0, angle = 0;
};
struct Laid {
    RingEnd departure, arrival;
};

// Works on a piece turned so that it begins at the ring.
template <typename Work> void fromRing(ScreenArc &shape, bool arrival, const Work &work)
{
    Points &points = endPiece(shape, arrival);
    if (arrival)
        std::ranges::reverse(points);
    work(points);
    if (arrival)
        std::ranges::reverse(points);
}

// Lays arcs out in three passes: each by itself, the docks of each ring, each to its docks.
class ArcLayout {
public:
    ArcLayout(
        const Itinerary &itinerary, const View &view, const std::vector<ScreenStop> &stops,
        const Routes &routes, size_t step)
        : m_itinerary(itinerary)
        , m_view(view)
        , m_stops(stops)
        , m_routes(routes)
        , m_step(step)
        , m_list(static_cast<qsizetype>(itinerary.arcs.size()))
        , m_shapes(m_list.data(), itinerary.arcs.size())
        , m_laid(itinerary.arcs.size())
    {
        // Pans show what lies a frame away before all is laid out again.
        const QRectF frame = view.frame();
        m_near = frame.adjusted(-frame.width(), -frame.height(), frame.width(), frame.height());
    }

    QList<ScreenArc> layOut()
    {
        forEachArc([this](size_t i) { trace(i); });
        spread();
        forEachArc([this](size_t i) { finish(i); });
        return std::move(m_list);
    }

private:
    template <typename Work> void forEachArc(const Work &work)
    {
        constexpr size_t Batch = 512;
        const size_t count = m_shapes.size();
        inParallel(static_cast<int>((count + Batch - 1) / Batch), [&](int batch) {
            const size_t begin = static_cast<size_t>(batch) * Batch;
            for (size_t i = begin; i < std::min(begin + Batch, count); ++i)
                work(i);
        });
    }

    void trace(size_t i)
    {
        if (i % m_step != 0)
            return;
        const Arc &arc = m_itinerary.arcs[i];
        const EndPair &ends = m_itinerary.pairs[static_cast<size_t>(arc.pair)];
        const Routes::Route &route = m_routes.route(arc.pair);
        if (!route.box.adjusted(0, 0, 1e-9, 1e-9).intersects(m_near))
            return;
        const bool crowd = m_shapes.size() >= CrowdOfArcs;
        ScreenArc &shape = m_shapes[i];
        shape = screened(route, arc.fromStop != ends.first, m_view, crowd);
        fanOut(shape, arc, ends.arcs);
        if (shape.startsHere)
            m_laid[i].departure = endAt(shape, arc.fromStop, false, DepartureGap, DepartureDockWidth);
        if (shape.endsHere)
            m_laid[i].arrival = endAt(shape, arc.toStop, true, ArrivalGap, lookOf(arc.kind).dockWidth);
    }

    RingEnd endAt(ScreenArc &shape, int stop, bool arrival, double gap, double width) const
    {
        const ScreenStop &at = m_stops[static_cast<size_t>(stop)];
        RingEnd end{stop, at.radius + gap, width, 0, 0};
        fromRing(shape, arrival, [&](const Points &points) {
            end.bearing = end.angle = bearingAt(points, at.at, end.radius + BearingReach);
        });
        return end;
    }

    void spread()
    {
        std::vector<std::vector<RingEnd *>> ends(m_stops.size());
        for (Laid &laid : m_laid) {
            for (RingEnd *end : {&laid.departure, &laid.arrival}) {
                if (end->stop >= 0)
                    ends[static_cast<size_t>(end->stop)].push_back(end);
            }
        }
        for (const std::vector<RingEnd *> &atStop : ends) {
            std::vector<Dock> docks;
            for (const RingEnd *end : atStop)
                docks.push_back({end->bearing, end->width / end->radius, 0});
            spreadDocks(docks);
            for (size_t i = 0; i < docks.size(); ++i)
                atStop[i]->angle = docks[i].angle;
        }
    }

    void finish(size_t i)
    {
        ScreenArc &shape = m_shapes[i];
        for (const bool arrival : {false, true}) {
            const RingEnd &end = arrival ? m_laid[i].arrival : m_laid[i].departure;
            if (end.stop < 0)
                continue;
            fromRing(shape, arrival, [&](Points &points) {
                dock(points, m_stops[static_cast<size_t>(end.stop)].at, end.radius, end.angle);
            });
        }
        std::erase_if(shape.pieces, [](const Points &points) { return points.size() < 2; });
        if (shape.pieces.empty()) {
            shape.startsHere = shape.endsHere = false;
            return;
        }
        stretchFractions(shape);
        measure(shape);
    }

    const Itinerary &m_itinerary;
    const View &m_view;
    const std::vector<ScreenStop> &m_stops;
    const Routes &m_routes;
    QRectF m_near; // plane
    size_t m_step;
    QList<ScreenArc> m_list;
    std::span<ScreenArc> m_shapes; // the list's
    std::vector<Laid> m_laid;
};

} // namespace

QList<ScreenArc> layOutArcs(
    const Itinerary &itinerary, const View &view, const std::vector<ScreenStop> &stops, const Routes &routes,
    size_t step)
{
    return ArcLayout(itinerary, view, stops, routes, step).layOut();
}

} // namespace summitry
