// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/labels/label.h"
#include "telling/emphasis.h"

namespace summitry {

/// How the lines of a label are set: shared by placing and painting.
Type labelType(bool strong, bool dimmed);
Type secondLineType();
Type edgeLeadType();
double lineHeight(const Type &); ///< from one baseline to the next, pixels
constexpr double HaloWidth = 3.6; ///< pixels, half of it outside the letters

/// What a stop's label says. Second line of a host: the dates of its kept meetings, or today's event while
/// the story plays. Where the rest is left out: also whom it saw, and of how many trips another is start and
/// end.
struct LabelText {
    QString name;
    QString second, third;
};
LabelText labelText(const Itinerary &, StopIndex stop, const Emphasis &, const LabelOptions &);

} // namespace summitry
