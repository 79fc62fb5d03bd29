// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/automatic.h"

#include "globe/geodesic.h"
#include "scene/arcs/extent.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace summitry {

namespace {

constexpr double Degree = std::numbers::pi / 180;
constexpr double Farthest = 110; // degrees from the middle of an azimuthal map
constexpr double RoomForLabels = 56; // pixels around the whole story
constexpr double CloseUpGrowth = 1.4; // as the close-up itself
constexpr int Grid = 15, Fine = 5; // degrees between centres

struct Kept {
    std::vector<LonLat> stops;
    std::vector<Line> ways; ///< samples of geodesics
    bool fitsWays = true; ///< into the frame; else the stops alone
};

bool keepsSome(const Emphasis &emphasis)
{
    return emphasis.filtered && std::ranges::find(emphasis.stops, true) != emphasis.stops.end();
}

Kept whatIsKept(const Emphasis &emphasis, Fit fit)
{
    constexpr size_t MostWays = 200, MostStops = 200;
    constexpr int Samples = 16;
    const Itinerary &itinerary = *emphasis.itinerary;
    const bool all = fit != Fit::Filter || !keepsSome(emphasis);
    Kept kept;
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
        Line &line = kept.ways.emplace_back();
        for (int part = 0; part <= Samples; ++part)
            line.push_back(way.at(static_cast<double>(part) / Samples));
    }
    return kept;
}

bool isCut(const Line &way, const Projection &projection)
{
    const LonLat middle = projection.centre();
    if (projection.isAzimuthal()) {
        const double sine = std::sin(middle.lat * Degree), cosine = std::cos(middle.lat * Degree);
        return std::ranges::any_of(way, [&](LonLat p) {
            return sine * std::sin(p.lat * Degree)
                + cosine * std::cos(p.lat * Degree) * std::cos((p.lon - middle.lon) * Degree)
                < std::cos(Farthest * Degree);
        });
    }
    const auto fromMiddle = [&](LonLat p) { return std::remainder(p.lon - middle.lon, 360); };
    return std::ranges::adjacent_find(
               way, [&](LonLat a, LonLat b) { return std::abs(fromMiddle(a) - fromMiddle(b)) > 180; })
        != way.end();
}

/// Length of the axes of Tissot's ellipse: the greater first.
std::optional<std::pair<double, double>> ellipse(const Projection &projection, LonLat at)
{
    constexpr double Step = 0.01; // degrees
    at.lat = std::clamp(at.lat, -89.9, 89.9);
    const auto p = projection.project(at);
    const auto north = projection.project({at.lon, at.lat + Step});
    const auto east = projection.project({at.lon + Step, at.lat});
    if (!p || !north || !east)
        return std::nullopt;
    const QPointF n = (*north - *p) / (Step * Degree);
    const QPointF e = (*east - *p) / (Step * Degree * std::cos(at.lat * Degree));
    const double squares = QPointF::dotProduct(n, n) + QPointF::dotProduct(e, e);
    const double area = std::abs(n.x() * e.y() - n.y() * e.x());
    const double sum = std::sqrt(squares + 2 * area), gap = std::sqrt(std::max(0.0, squares - 2 * area));
    return std::pair((sum + gap) / 2, (sum - gap) / 2);
}

double scaleOf(const Kept &kept, const Projection &projection, QSizeF frame)
{
    double left = HUGE_VAL, right = -HUGE_VAL, top = HUGE_VAL, bottom = -HUGE_VAL;
    const auto add = [&](LonLat at) {
        if (const auto p = projection.project(at)) {
            left = std::min(left, p->x());
            right = std::max(right, p->x());
            top = std::min(top, p->y());
            bottom = std::max(bottom, p->y());
        }
    };
    std::ranges::for_each(kept.stops, add);
    for (const Line &way : kept.ways) {
        if (kept.fitsWays)
            std::ranges::for_each(way, add);
    }
    constexpr double Smallest = 0.1; // radii, as every extent
    const double growth = kept.fitsWays ? 1 : CloseUpGrowth;
    const double margin
        = kept.fitsWays ? std::min({RoomForLabels, frame.width() / 5, frame.height() / 5}) : 0;
    return std::min(
        (frame.width() - 2 * margin) / std::max(growth * (right - left), Smallest),
        (frame.height() - 2 * margin) / std::max(growth * (bottom - top), Smallest));
}

struct Rated {
    Projection projection;
    size_t cuts = std::numeric_limits<size_t>::max();
    double score = -HUGE_VAL;

    bool isBetterThan(const Rated &other) const
    {
        return cuts != other.cuts ? cuts < other.cuts : score > other.score;
    }
};

class Search {
public:
    Search(const Kept &kept, QSizeF frame)
        : m_kept(kept)
        , m_frame(frame)
    {
    }

    void tryOut(ProjectionKind::Named kind, LonLat centre)
    {
        constexpr double Shape = 0.5, Familiar = 0.25, Noise = 1e-9;
        Rated rated{Projection(kind, {std::remainder(centre.lon, 360), centre.lat})};
        rated.cuts = static_cast<size_t>(std::ranges::count_if(
            m_kept.ways, [&](const Line &way) { return isCut(way, rated.projection); }));
        if (rated.cuts > m_best.cuts)
            return;
        double large = 0, skewed = 0;
        for (const LonLat stop : m_kept.stops) {
            const auto axes = ellipse(rated.projection, stop);
            if (!axes || !(axes->second > Noise))
                return;
            large += std::log(axes->first * axes->second) / 2;
            skewed += std::log(axes->first / axes->second);
        }
        rated.score = std::log(scaleOf(m_kept, rated.projection, m_frame))
            + (large - Shape * skewed) / static_cast<double>(m_kept.stops.size())
            - Familiar * std::pow(centre.lat / 90, 2);
        if (rated.isBetterThan(m_best))
            m_best = rated;
    }
    const Projection &best() const { return m_best.projection; }

private:
    const Kept &m_kept;
    QSizeF m_frame;
    Rated m_best;
};

constexpr std::array Azimuthal{ProjectionKind::AzimuthalEqualArea, ProjectionKind::AzimuthalEquidistant};
constexpr std::array WholeWorld{ProjectionKind::EqualEarth, ProjectionKind::WinkelTripel};

void tryOutAll(Search &search, bool flatToo)
{
    for (int lon = -180; lon < 180 && flatToo; lon += Fine) {
        for (const auto kind : WholeWorld)
            search.tryOut(kind, {static_cast<double>(lon), 0});
    }
    for (const auto kind : Azimuthal) {
        for (int lat = -90; lat <= 90; lat += Grid) {
            for (int lon = -180; lon < 180; lon += Grid)
                search.tryOut(kind, {static_cast<double>(lon), static_cast<double>(lat)});
        }
    }
    if (!search.best().isAzimuthal())
        return;
    const LonLat near = search.best().centre();
    for (const auto kind : Azimuthal) {
        for (int north = -2 * Fine; north <= 2 * Fine; north += Fine) {
            for (int east = -2 * Fine; east <= 2 * Fine; east += Fine)
                search.tryOut(kind, {near.lon + east, std::clamp(near.lat + north, -90.0, 90.0)});
        }
    }
}

Projection bestFor(const Kept &kept, QSizeF frame, const std::optional<LonLat> &centre)
{
    if (kept.stops.empty() || frame.isEmpty())
        return Projection(ProjectionKind::EqualEarth, centre.value_or(LonLat{}));
    Search search(kept, frame);
    const bool flatToo = !isSquarish(frame);
    if (!centre) {
        tryOutAll(search, flatToo);
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
    return wished == Fit::Filter && isSquarish(frame) && !keepsSome(emphasis) ? Fit::CloseUp : wished;
}

Projection
automaticProjection(const Emphasis &emphasis, Fit fit, QSizeF frame, const std::optional<LonLat> &centre)
{
    return bestFor(whatIsKept(emphasis, fit), frame, centre);
}

Projection automaticProjection(const DegreeBox &box, QSizeF frame, const std::optional<LonLat> &centre)
{
    return bestFor({box.samples(), {}, true}, frame, centre);
}

} // namespace summitry
