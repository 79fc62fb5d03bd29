// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

namespace summitry {

struct Way {
    QString from, to; ///< cities
};

/// Whence and whither an arc leads: past waypoints, to the ends of the journey's legs before and after it.
/// An end of a trip that is a waypoint is an end all the same.
Way wayOf(const Itinerary &, ArcIndex);

} // namespace summitry
