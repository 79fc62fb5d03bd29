// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/layout.h"

#include "scene/labels/labels.h"
#include "threads/parallel.h"

namespace summitry {

Layout layOut(
    const std::shared_ptr<const Itinerary> &itinerary, const View &view, const Emphasis &emphasis,
    const LayoutOptions &options, const Layout &before)
{
    Layout layout{layOutLines(itinerary, view, emphasis, options, before), {}, {}};
    if (options.world)
        layout.closeUp = closeUpScale(*itinerary, view, before.closeUp);
    const Lines &lines = layout;
    const auto label
        = [&] { layout.labels = placeLabels(lines, *itinerary, emphasis, options, before.labels); };
    if (lines.arcs.isSharedWith(before.arcs)) {
        layout.arcIndex = before.arcIndex;
        label();
    } else {
        sideBySide(label, [&] { layout.arcIndex = indexOfArcs(lines); });
    }
    return layout;
}

Layout emptyLayout(const Itinerary &itinerary)
{
    Layout layout;
    layout.coarse = true;
    layout.arcs.resize(static_cast<qsizetype>(itinerary.arcs.size()));
    layout.stops.resize(itinerary.stops.size());
    return layout;
}

} // namespace summitry
