// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/lines.h"
#include "scene/arcs/routes.h"

namespace summitry {

/// Where the arcs lie on the screen: geodesics, fanned out where they share both ends, each ending at its own
/// dock on the rim of its place's ring. `stops` are the places that they run between. Arcs far outside the
/// frame have no pieces, nor have others than each `step`th. Runs on all cores.
ScreenArcs layOutArcs(
    const Itinerary &itinerary, const View &view, const ScreenStops &stops, const Routes &routes,
    size_t step = 1);

} // namespace summitry
