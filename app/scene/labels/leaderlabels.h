// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/labels/labelground.h"
#include "scene/labels/labelwish.h"

namespace summitry {

/// Names of stops within the frame that have none among `placed`, each tied to its ring or dot by a straight
/// line that touches no other ring and no label (it may cross arcs and their heads); the most visited stops
/// first. They say the name alone. Takes their boxes and lines from the ground.
std::vector<Label> leaderLabels(
    const Lines &, const Itinerary &, const Emphasis &, const LabelOptions &,
    const std::vector<Label> &placed, LabelGround &);

} // namespace summitry
