#pragma once

#include "scene/layout.h"
#include "scene/routes.h"

namespace summitry {

/// Where the arcs lie on the screen: geodesics, fanned out where they share both ends, each ending at its own
/// dock on the rim of its place's ring. `stops` are the places that they run between. Arcs far outside the
/// frame have no pieces. Runs on all cores.
std::vector<ScreenArc> layOutArcs(
    const Itinerary &itinerary, const View &view, const std::vector<ScreenStop> &stops, const Routes &routes);

} // namespace summitry
