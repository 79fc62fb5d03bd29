#pragma once

#include "scene/labelground.h"

namespace summitry {

/// 'from Havana': a label where an arc comes in from beyond the frame, one for each place that is out of
/// sight. On ground that is free; takes it.
void placeEdgeLabels(
    Layout &layout, const Itinerary &, const Emphasis &, const LayoutOptions &, LabelGround &ground);

} // namespace summitry
