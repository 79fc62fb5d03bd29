// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "scene/chart/view.h"
#include "telling/emphasis.h"

namespace summitry {

// As storyCentre and storyExtent, of no more than a filter keeps. Where it keeps nothing, of the whole story.

LonLat keptCentre(const Emphasis &, const ProjectionKind &);
/// Every kept arc and stop and the chosen countries, whole: each part of theirs that is not small beside the
/// largest. `world` may be null.
QRectF keptExtent(const Emphasis &, const Projection &, const World *world);

} // namespace summitry
