// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/labels/label.h"
#include "scene/labels/labelground.h"

namespace summitry {

/// 'from Havana': a label where an arc comes in from beyond the frame, one for each place that is out of
/// sight. On ground that is free; takes it.
std::vector<Label> edgeLabels(
    const Lines &lines, const Itinerary &, const Emphasis &, const QString &language, LabelGround &ground);

} // namespace summitry
