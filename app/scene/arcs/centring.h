// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/chart/view.h"
#include "telling/itinerary.h"

namespace summitry {

/// Where a map in another projection is centred when it takes the place of this one: where the person turned
/// this one, else where the story (or the projection itself) is centred.
LonLat centreInstead(const Itinerary &itinerary, const Projection &now, const ProjectionKind &kind);

} // namespace summitry
