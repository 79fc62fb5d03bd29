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

/// What a stop's label says. Second line of a host: its dates, those of the chosen leader where one is
/// chosen, or today's event while the story plays.
struct LabelText {
    QString name;
    QString second;
};
LabelText labelText(const Itinerary &, StopIndex stop, const Emphasis &, const LabelOptions &);

} // namespace summitry
