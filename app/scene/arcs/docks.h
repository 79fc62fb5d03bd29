// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace summitry {

/// Where arcs dock on a ring's rim. Angles in radians.
struct Dock {
    double bearing = 0; ///< where the arc meets the rim by itself
    double width = 0; ///< room it needs along the rim, radians
    double angle = 0; ///< where it docks
};

/// Spreads the docks along the rim in the order of their bearings until neighbours have room, each moved by
/// 0.6 rad at most.
void spreadDocks(std::vector<Dock> &docks);

} // namespace summitry
