#pragma once

#include "scene/layout.h"

namespace summitry {

/// 'from Havana': a label where an arc comes in from beyond the frame, one for each place that is out of
/// sight.
void placeEdgeLabels(
    Layout &layout, const Itinerary &, const View &, const Emphasis &, const LayoutOptions &);

} // namespace summitry
