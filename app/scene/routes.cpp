#include "scene/routes.h"

#include "globe/parallel.h"

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

} // namespace

Routes::Routes(std::shared_ptr<const Itinerary> itinerary, const View &view, size_t step)
    : m_itinerary(std::move(itinerary))
    , m_projection(view.projection)
    , m_tolerance(toleranceFor(*m_itinerary, view))
    , m_step(step)
    , m_routes(m_itinerary->pairs.size())
{
    constexpr size_t Batch = 256;
    std::vector<bool> wanted(m_routes.size(), step == 1);
    for (size_t i = 0; i < m_itinerary->arcs.size() && step > 1; i += step)
        wanted[static_cast<size_t>(m_itinerary->arcs[i].pair)] = true;
    const auto placeOf = [this](int stop) {
        return m_itinerary->story->place(m_itinerary->stops[static_cast<size_t>(stop)].city);
    };
    const auto batches = static_cast<int>((m_routes.size() + Batch - 1) / Batch);
    inParallel(batches, [&](int batch) {
        const size_t begin = static_cast<size_t>(batch) * Batch;
        for (size_t i = begin; i < std::min(begin + Batch, m_routes.size()); ++i) {
            const EndPair &ends = m_itinerary->pairs[i];
            const Place *from = placeOf(ends.first), *to = placeOf(ends.second);
            if (!wanted[i] || !from || !to)
                continue;
            const auto traced = projectGeodesic(
                m_projection, toLonLat(from->position), toLonLat(to->position), {m_tolerance, {}});
            for (const std::vector<ArcPoint> &piece : traced) {
                auto &kept = m_routes[i].pieces.emplace_back();
                kept.reserve(piece.size());
                for (const ArcPoint &p : piece)
                    kept.emplace_back(p.at, p.fraction);
            }
            m_routes[i].box = boxOf(m_routes[i].pieces);
        }
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
