// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projection.h"

namespace summitry {

/// A geodesic bent sideways on the sphere, so that it stays on the Earth: to the left of the way by `bend`
/// radians in the middle, less towards the ends, as a sine. Pieces as projectGeodesic's.
std::vector<std::vector<ArcPoint>>
projectBent(const Projection &, LonLat from, LonLat to, double bend, const Drafting &);

} // namespace summitry
