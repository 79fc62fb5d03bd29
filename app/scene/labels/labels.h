// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/lines.h"
#include "scene/labels/label.h"
#include "telling/emphasis.h"

namespace summitry {

/// Places the labels beside arcs and stops: hosts, homes of selected arcs, stopovers,
/// other homes, then countries, the larger first; each where it costs least (scene/labels/labelplacer.h): on
/// no other label, ring or solid head, and not nearer to somebody else's dot than to its own; crossing arcs
/// or a chevron costs. A stop that a ring covers has none. Then the edge labels, and last, where
/// they are asked for, names that are tied to their stops by lines.
///
/// A label's place follows from what is near it on the map, and not from the frame: all within some hundred
/// pixels around the frame get their places, in the same order of importance, as if there were no frame. So,
/// however a map came to where it is, and wherever it is moved at the same size, a label stands on the same
/// side of its dot. Only then the frame and the boxes that are to be kept free come in: a label that they cut
/// stands elsewhere where there is room, and is back at its place when they no longer do; those outside the
/// frame are kept for the map to be moved.
///
/// A map that turns is another map at every angle, as one that is zoomed is at every size. While it does
/// (`lines.moving`) a label that stood somewhere `before` stays on that side unless another is much better;
/// once it rests, the rule above alone holds.
std::vector<Label> placeLabels(
    const Lines &lines, const Itinerary &, const Emphasis &, const LabelOptions &,
    const std::vector<Label> &before);

} // namespace summitry
