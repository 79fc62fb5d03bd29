// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/arclayout.h"

#include "scene/arcs/arcends.h"
#include "scene/arcs/arclook.h"
#include "scene/arcs/arctrace.h"
#include "scene/arcs/docks.h"
#include "threads/parallel.h"

#include <algorithm>

namespace summitry {

namespace {

/// One end of an arc at a ring.
struct RingEnd {
    StopIndex stop; // none where the end is cut off
    EndCircle circle;
    double width = 0; // room along the rim, pixels
    double bearing = 0, angle = 0;
};
struct Laid {
    RingEnd departure, arrival;
};

// Lays arcs out in three passes: each by itself, the docks of each ring, each to its docks.
class ArcLayout {
public:
    ArcLayout(
        const Itinerary &itinerary, const View &view, const ScreenStops &stops, const Routes &routes,
        size_t step, const std::function<bool(ArcIndex)> &isLeftOut)
        : m_itinerary(itinerary)
        , m_view(view)
        , m_stops(stops)
        , m_routes(routes)
        , m_step(step)
        , m_isLeftOut(isLeftOut)
        , m_list(static_cast<qsizetype>(itinerary.arcs.size()))
        , m_shapes(m_list.data(), itinerary.arcs.size())
        , m_laid(itinerary.arcs.size())
    {
        // Pans show what lies a frame away before all is laid out again.
        const QRectF frame = view.frame();
        m_near = frame.adjusted(-frame.width(), -frame.height(), frame.width(), frame.height());
    }

    ScreenArcs layOut()
    {
        inBatches([this](size_t begin, size_t end) { trace(begin, end); });
        spread();
        inBatches([this](size_t begin, size_t end) { finish(begin, end); });
        return std::move(m_list);
    }

private:
    template <typename Work> void inBatches(const Work &work)
    {
        constexpr size_t Batch = 256;
        const size_t count = m_shapes.size();
        inParallel(static_cast<int>((count + Batch - 1) / Batch), [&](int batch) {
            const size_t begin = static_cast<size_t>(batch) * Batch;
            work(begin, std::min(begin + Batch, count));
        });
    }

    void trace(size_t begin, size_t end)
    {
        ArcTracer tracer(m_view, m_shapes.size() >= CrowdOfArcs);
        for (size_t i = (begin + m_step - 1) / m_step * m_step; i < end; i += m_step) {
            const Arc &arc = m_itinerary.arcs[ArcIndex(i)];
            const Routes::Route &route = m_routes.route(arc.pair);
            if (m_isLeftOut(ArcIndex(i)) || !route.box.adjusted(0, 0, 1e-9, 1e-9).intersects(m_near))
                continue;
            ScreenArc &shape = m_shapes[i];
            shape = tracer.trace(route, arc, m_itinerary.pairs[arc.pair]);
            shape.endsHere = shape.endsHere && !isWaypoint(arc.toStop);
            if (shape.startsHere && !isWaypoint(arc.fromStop))
                m_laid[i].departure
                    = endAt(shape, ArcEnd::Departure, arc.fromStop, DepartureGap, DepartureDockWidth);
            if (shape.endsHere)
                m_laid[i].arrival
                    = endAt(shape, ArcEnd::Arrival, arc.toStop, ArrivalGap, lookOf(arc.kind).dockWidth);
        }
    }

    bool isWaypoint(StopIndex stop) const { return m_itinerary.stops[stop].kind == Stop::Kind::Waypoint; }

    RingEnd endAt(const ScreenArc &shape, ArcEnd end, StopIndex stop, double gap, double width) const
    {
        const ScreenStop &at = m_stops[stop];
        const EndCircle circle{at.at, at.radius + gap};
        const double bearing = bearingAt(shape, end, circle);
        return {stop, circle, width, bearing, bearing};
    }

    void spread()
    {
        Indexed<StopIndex, std::vector<RingEnd *>> ends(m_stops.size());
        for (Laid &laid : m_laid) {
            for (RingEnd *end : {&laid.departure, &laid.arrival}) {
                if (end->stop.isValid())
                    ends[end->stop].push_back(end);
            }
        }
        inParallel(ends.next().value(), [&](int stop) {
            const std::vector<RingEnd *> &atStop = ends[StopIndex(stop)];
            std::vector<Dock> docks;
            docks.reserve(atStop.size());
            for (const RingEnd *end : atStop)
                docks.push_back({end->bearing, end->width / end->circle.radius, 0});
            spreadDocks(docks);
            for (size_t i = 0; i < docks.size(); ++i)
                atStop[i]->angle = docks[i].angle;
        });
    }

    void finish(size_t begin, size_t end)
    {
        for (size_t i = begin; i < end; ++i) {
            ScreenArc &shape = m_shapes[i];
            const auto &[departure, arrival] = m_laid[i];
            if (departure.stop.isValid())
                bendToDock(shape, ArcEnd::Departure, departure.circle, departure.angle);
            if (arrival.stop.isValid())
                bendToDock(shape, ArcEnd::Arrival, arrival.circle, arrival.angle);
            finishArc(shape);
        }
    }

    const Itinerary &m_itinerary;
    const View &m_view;
    const ScreenStops &m_stops;
    const Routes &m_routes;
    QRectF m_near; // plane
    size_t m_step;
    const std::function<bool(ArcIndex)> &m_isLeftOut;
    ScreenArcs m_list;
    std::span<ScreenArc> m_shapes; // the list's
    std::vector<Laid> m_laid;
};

} // namespace

ScreenArcs layOutArcs(
    const Itinerary &itinerary, const View &view, const ScreenStops &stops, const Routes &routes, size_t step,
    const std::function<bool(ArcIndex)> &isLeftOut)
{
    return ArcLayout(itinerary, view, stops, routes, step, isLeftOut).layOut();
}

} // namespace summitry
