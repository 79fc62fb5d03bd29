// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/emphasis.h"
#include "telling/schedule.h"

namespace summitry {

/// Where going on and back stops, in order: at each occasion (the kept meetings of one city and day), once
/// its guests have come and its last meeting has begun; where no meeting is kept, at each kept leg's arrival.
/// Asks each meeting.
std::vector<double> stepsOf(const Emphasis &kept, const Schedule &schedule);

/// The next step; after the last the end, and from the end the first again.
double stepAfter(double moment, const std::vector<double> &steps, double end);
/// The step before, or the one just passed; before the first 0, and from 0 the end.
double stepBefore(double moment, const std::vector<double> &steps, double end);

} // namespace summitry
