#pragma once

#include "scene/layout.h"

namespace summitry {

/// Places the labels: hosts, homes of selected arcs, stopovers, other homes. Each tries sixteen angles at
/// five distances; none on another label, a ring or a solid head; crossing arcs, a chevron, or standing
/// nearer to somebody else's dot costs; too dear is left out. Fills `labels` and `memory` of a layout whose
/// arcs and stops are laid out.
void placeLabels(
    Layout &layout, const Itinerary &, const View &, const Emphasis &, const LayoutOptions &,
    const LabelMemory &before);

} // namespace summitry
