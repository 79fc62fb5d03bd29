// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/automatic.h"

#include "globe/geodesic.h"
#include "scene/arcs/extent.h"
#include "scene/arcs/mapscore.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace summitry {

namespace {

constexpr int Grid = 20, Fine = 5; // degrees between centres

bool keepsSome(const Emphasis &emphasis)
{
    return emphasis.filtered && std::ranges::find(emphasis.stops, true) != emphasis.stops.end();
}

/// The stops at which most ways begin or end.
std::vector<LonLat> hubsOf(const Itinerary &itinerary)
{
    constexpr size_t Most = 2;
    Indexed<StopIndex, int> ways(itinerary.stops.size());
    for (const EndPair &pair : itinerary.pairs) {
        ++ways[pair.first];
        ++ways[pair.second];
    }
    std::vector<StopIndex> busiest;
    for (const StopIndex i : itinerary.stops.indices())
        busiest.push_back(i);
    const size_t count = std::min(Most, busiest.size());
    std::ranges::partial_sort(
        busiest, busiest.begin() + static_cast<ptrdiff_t>(count), std::ranges::greater(),
        [&](StopIndex i) { return ways[i]; });
    std::vector<LonLat> hubs;
    for (size_t i = 0; i < count; ++i)
        hubs.push_back(positionOf(*itinerary.story, itinerary.stops[busiest[i]].city));
    return hubs;
}

KeptGround whatIsKept(const Emphasis &emphasis, Fit fit)
{
    constexpr size_t MostWays = 200, MostStops = 200;
    constexpr int Samples = 16;
    const Itinerary &itinerary = *emphasis.itinerary;
    const bool all = fit != Fit::Filter || !keepsSome(emphasis);
    KeptGround kept;
    kept.fitsWays = fit != Fit::CloseUp;
    Indexed<StopIndex, bool> ofJourneys(itinerary.stops.size());
    std::vector<bool> pairs(itinerary.pairs.size());
    for (const ArcIndex i : itinerary.arcs.indices()) {
        const Arc &arc = itinerary.arcs[i];
        if (arc.kind == Arc::Kind::Journey)
            ofJourneys[arc.fromStop] = ofJourneys[arc.toStop] = true;
        if (all || emphasis.arcs[i] != ArcState::Dimmed)
            pairs[static_cast<size_t>(arc.pair.value())] = true;
    }
    const auto at = [&](StopIndex stop) { return positionOf(*itinerary.story, itinerary.stops[stop].city); };
    for (const StopIndex i : itinerary.stops.indices()) {
        const bool isNear = itinerary.stops[i].kind != Stop::Kind::Home || ofJourneys[i];
        if ((all || emphasis.stops[i]) && (isNear || fit != Fit::CloseUp))
            kept.stops.push_back(at(i));
    }
    if (const size_t step = 1 + kept.stops.size() / MostStops; step > 1) {
        std::vector<LonLat> some;
        for (size_t i = 0; i < kept.stops.size(); i += step)
            some.push_back(kept.stops[i]);
        kept.stops = std::move(some);
    }
    const size_t step = 1 + pairs.size() / MostWays;
    for (size_t i = 0; i < pairs.size(); i += step) {
        if (!pairs[i])
            continue;
        const EndPair &ends = itinerary.pairs[EndPairIndex(static_cast<int>(i))];
        const Geodesic way(at(ends.first), at(ends.second));
        auto &points = kept.ways.emplace_back();
        for (int part = 0; part <= Samples; ++part)
            points.push_back(way.at(static_cast<double>(part) / Samples));
    }
    kept.hubs = hubsOf(itinerary);
    return kept;
}

class Search {
public:
    Search(const KeptGround &kept, QSizeF frame)
        : m_kept(kept)
        , m_frame(frame)
    {
    }

    void tryOut(ProjectionKind::Named kind, LonLat centre)
    {
        const Projection projection(
            kind, {std::remainder(centre.lon, 360), std::clamp(centre.lat, -90.0, 90.0)});
        const MapScore score = scoreOf(m_kept, projection, m_frame, m_score.cuts);
        if (score.isBetterThan(m_score)) {
            m_score = score;
            m_best = projection;
        }
    }
    const Projection &best() const { return m_best; }

private:
    const KeptGround &m_kept;
    QSizeF m_frame;
    MapScore m_score;
    Projection m_best;
};

constexpr std::array Azimuthal{ProjectionKind::AzimuthalEqualArea, ProjectionKind::AzimuthalEquidistant};
constexpr std::array WholeWorld{ProjectionKind::EqualEarth, ProjectionKind::WinkelTripel};

/// Around where the stops are.
struct Cap {
    Vector middle;
    double cosine = -1; ///< of how far it reaches
    bool contains(LonLat point) const { return dot(GroundPoint(point).vector, middle) >= cosine; }
    LonLat centre() const { return Rotation({}).turnBack(middle); }
};

Cap capAround(const std::vector<LonLat> &stops)
{
    constexpr double Least = 0.97, Nowhere = 1e-3; // a cosine: 14°; of the mean direction
    Vector sum{0, 0, 0};
    for (const LonLat stop : stops) {
        const Vector v = GroundPoint(stop).vector;
        sum = {sum.x + v.x, sum.y + v.y, sum.z + v.z};
    }
    const double length = std::sqrt(dot(sum, sum));
    if (length < Nowhere * static_cast<double>(stops.size()))
        return {};
    Cap cap{{sum.x / length, sum.y / length, sum.z / length}, Least};
    for (const LonLat stop : stops)
        cap.cosine = std::min(cap.cosine, dot(GroundPoint(stop).vector, cap.middle));
    return cap;
}

void tryOutAll(Search &search, const KeptGround &kept, bool flatToo)
{
    const Cap cap = capAround(kept.stops);
    const auto tryOut = [&](ProjectionKind::Named kind, double lon, double lat) {
        if (cap.contains({lon, lat}))
            search.tryOut(kind, {lon, lat});
    };
    for (const auto kind : Azimuthal) {
        search.tryOut(kind, cap.centre());
        for (const LonLat hub : kept.hubs)
            search.tryOut(kind, hub);
        for (int lat = -80; lat <= 80; lat += Grid) {
            for (int lon = -180; lon < 180; lon += Grid)
                tryOut(kind, lon, lat);
        }
    }
    const LonLat near = search.best().centre();
    for (const auto kind : Azimuthal) {
        for (int north = -2 * Fine; north <= 2 * Fine; north += Fine) {
            for (int east = -2 * Fine; east <= 2 * Fine; east += Fine)
                tryOut(kind, near.lon + east, std::clamp(near.lat + north, -90.0, 90.0));
        }
    }
    for (int lon = -180; lon < 180 && flatToo; lon += Fine) {
        for (const auto kind : WholeWorld)
            search.tryOut(kind, {static_cast<double>(lon), 0});
    }
}

Projection bestFor(const KeptGround &kept, QSizeF frame, const std::optional<LonLat> &centre)
{
    if (kept.stops.empty() || frame.isEmpty())
        return Projection(ProjectionKind::EqualEarth, centre.value_or(LonLat{}));
    Search search(kept, frame);
    const bool flatToo = !isSquarish(frame);
    if (!centre) {
        tryOutAll(search, kept, flatToo);
        return search.best();
    }
    for (const auto kind : Azimuthal)
        search.tryOut(kind, *centre);
    for (const auto kind : WholeWorld) {
        if (flatToo)
            search.tryOut(kind, *centre);
    }
    return search.best();
}

} // namespace

bool isSquarish(QSizeF frame)
{
    return frame.width() < 1.6 * frame.height() && frame.height() <= 2 * frame.width();
}

Fit automaticFit(const Emphasis &emphasis, Fit wished, QSizeF frame)
{
    const auto isVisit = [](const Arc &arc) { return arc.kind == Arc::Kind::Visit; };
    return wished == Fit::Filter && isSquarish(frame) && !keepsSome(emphasis)
            && std::ranges::any_of(emphasis.itinerary->arcs, isVisit)
        ? Fit::CloseUp
        : wished;
}

Projection
automaticProjection(const Emphasis &emphasis, Fit fit, QSizeF frame, const std::optional<LonLat> &centre)
{
    return bestFor(whatIsKept(emphasis, fit), frame, centre);
}

Projection automaticProjection(const DegreeBox &box, QSizeF frame, const std::optional<LonLat> &centre)
{
    return bestFor({box.samples(), {}, {}, true}, frame, centre);
}

} // namespace summitry
