// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/routes.h"

#include "globe/geodesic.h"
#include "globe/rotation.h"
#include "threads/parallel.h"

#include <cmath>

namespace summitry {

namespace {

// Pixels that a route may stray, at every pixel ratio the same, so that every size shows one layout.
constexpr double Tolerance = 0.05, CrowdTolerance = 0.3;

/// In steps of two, so that what a view shows does not depend on the one before, and many share routes.
double toleranceFor(const Itinerary &itinerary, const View &view)
{
    const double pixels = itinerary.arcs.size() < CrowdOfArcs ? Tolerance : CrowdTolerance;
    return pixels * std::exp2(-std::ceil(std::log2(view.scale)));
}

template <typename Key, typename Value, typename Work>
void inBatches(const Indexed<Key, Value> &all, const Work &work)
{
    constexpr int Batch = 256;
    const int count = all.next().value();
    inParallel((count + Batch - 1) / Batch, [&](int batch) {
        const int begin = batch * Batch;
        for (const Key key : IndexRange<Key>{Key(begin), Key(std::min(begin + Batch, count))})
            work(key);
    });
}

QRectF boxOf(const std::vector<std::vector<Waypoint>> &pieces)
{
    double left = HUGE_VAL, top = HUGE_VAL, right = -HUGE_VAL, bottom = -HUGE_VAL;
    for (const auto &piece : pieces) {
        for (const Waypoint &p : piece) {
            left = std::min(left, p.at().x());
            right = std::max(right, p.at().x());
            top = std::min(top, p.at().y());
            bottom = std::max(bottom, p.at().y());
        }
    }
    return pieces.empty() ? QRectF() : QRectF(QPointF(left, top), QPointF(right, bottom));
}

bool comesNearEdge(const Projection &projection, LonLat from, LonLat to)
{
    constexpr int Samples = 12;
    constexpr double Near = 45, NearRim = 90; // degrees: maps are narrow at a rim
    const LonLat middle = projection.centre();
    const Rotation rotation(middle);
    const Geodesic way(from, to);
    for (int i = 0; i <= Samples; ++i) {
        const LonLat p = way.at(static_cast<double>(i) / Samples);
        const bool isNear = projection.isAzimuthal()
            ? rotation.rotate(p).x
                < std::cos((projection.kind().facts().horizon - NearRim) * radiansPerDegree)
            : std::abs(std::remainder(p.lon - middle.lon, 360)) > 180 - Near
                || std::abs(p.lat) > projection.kind().facts().edge - Near;
        if (isNear)
            return true;
    }
    return false;
}

Routes::Route traced(const std::vector<std::vector<ArcPoint>> &pieces)
{
    Routes::Route route;
    for (const std::vector<ArcPoint> &piece : pieces) {
        auto &kept = route.pieces.emplace_back();
        kept.reserve(piece.size());
        for (const ArcPoint &p : piece)
            kept.emplace_back(p.at, p.fraction);
    }
    route.box = boxOf(route.pieces);
    return route;
}

} // namespace

Routes::Routes(std::shared_ptr<const Itinerary> itinerary, const View &view, size_t step)
    : m_itinerary(std::move(itinerary))
    , m_projection(view.projection)
    , m_tolerance(toleranceFor(*m_itinerary, view))
    , m_step(step)
    , m_stops(m_itinerary->stops.size())
    , m_routes(m_itinerary->pairs.size())
{
    Indexed<EndPairIndex, bool> wanted(m_routes.size(), step == 1);
    for (size_t i = 0; i < m_itinerary->arcs.size() && step > 1; i += step)
        wanted[m_itinerary->arcs[ArcIndex(i)].pair] = true;
    Indexed<StopIndex, const Place *> places;
    for (const Stop &stop : m_itinerary->stops)
        places.push_back(m_itinerary->story->place(stop.city));
    inBatches(places, [&](StopIndex i) {
        if (places[i])
            m_stops[i] = m_projection.project(toLonLat(places[i]->position));
    });
    inBatches(m_routes, [&](EndPairIndex i) {
        const EndPair &ends = m_itinerary->pairs[i];
        const Place *from = places[ends.first], *to = places[ends.second];
        if (!wanted[i] || !from || !to)
            return;
        const LonLat start = toLonLat(from->position), end = toLonLat(to->position);
        m_routes[i] = traced(projectGeodesic(m_projection, start, end, {m_tolerance, {}}));
        m_routes[i].from = start;
        m_routes[i].to = end;
        m_routes[i].isNearEdge = ends.arcs > 1 && comesNearEdge(m_projection, start, end);
    });
}

bool Routes::serve(const Itinerary *itinerary, const View &view) const
{
    return show(itinerary, view, 1) && m_tolerance == toleranceFor(*itinerary, view);
}

bool Routes::show(const Itinerary *itinerary, const View &view, size_t step) const
{
    return m_itinerary.get() == itinerary && m_projection == view.projection
        && (m_step == 1 || m_step == step);
}

} // namespace summitry
