// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"

namespace summitry {

/// Whether a point lies in a country or within `tolerance` degrees of latitude (great-circle distance) of its
/// land.
bool isNearCountry(const Country &country, LonLat point, double tolerance);

} // namespace summitry
