// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/lines.h"
#include "scene/labels/label.h"

namespace summitry {

/// Where everything of the story lies on the screen, for one view and one emphasis.
struct Layout : Lines {
    std::vector<Label> labels; ///< none is cut by the frame; beyond it are those that a pan brings
    ScreenIndex<ArcIndex> arcIndex; ///< see indexOfArcs
};

struct LayoutOptions : LinesOptions, LabelOptions { };

/// Where things lie follows from the view, the emphasis and the options alone. `before` is another layout of
/// the same story: arcs are laid out and routes traced again only where they must be. Copies of a layout
/// share its arcs. Blocks.
Layout layOut(
    const std::shared_ptr<const Itinerary> &, const View &, const Emphasis &, const LayoutOptions &,
    const Layout &before = Layout());

/// Nothing of a story is to be seen yet. Copies share its arcs.
Layout emptyLayout(const Itinerary &);

} // namespace summitry
