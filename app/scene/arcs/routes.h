// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/waypoint.h"
#include "scene/chart/view.h"
#include "telling/itinerary.h"

namespace summitry {

/// A story's stops and the geodesics between its pairs of ends on the plane: what the layouts of one
/// projection share while the map is moved, zoomed and filtered. Each from the pair's first stop to its
/// second.
class Routes {
public:
    struct Route {
        std::vector<std::vector<Waypoint>> pieces; ///< plane coordinates
        QRectF box;
        LonLat from, to;
        bool isNearEdge = false; ///< comes so near to the map's outline that a fan of arcs may reach it
    };

    /// Traced on all cores, as finely as the view needs; only those of each `step`th arc. Blocks.
    Routes(std::shared_ptr<const Itinerary> itinerary, const View &view, size_t step = 1);

    /// Nothing where it is not on the map.
    const std::optional<QPointF> &stop(StopIndex stop) const { return m_stops[stop]; }
    const Route &route(EndPairIndex pair) const { return m_routes[pair]; }
    const std::shared_ptr<const Itinerary> &itinerary() const { return m_itinerary; }
    /// Whether a layout of this itinerary for this view may use them.
    bool serve(const Itinerary *itinerary, const View &view) const;
    /// Whether they show it at all, coarser or finer than they should.
    bool show(const Itinerary *itinerary, const View &view, size_t step) const;

private:
    std::shared_ptr<const Itinerary> m_itinerary;
    Projection m_projection;
    double m_tolerance; ///< plane units
    size_t m_step;
    Indexed<StopIndex, std::optional<QPointF>> m_stops;
    Indexed<EndPairIndex, Route> m_routes;
};

/// From here on a story is a crowd: its arcs are laid out with fewer points, and labels ask a sample of them.
constexpr size_t CrowdOfArcs = 3000;

} // namespace summitry
