// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "telling/schedule.h"
#include "telling/selection.h"

class QCommandLineParser;

namespace summitry {

// What of `summitry export` can only be understood with the story and the world. All throw a Refusal.

Filter readFilter(const QCommandLineParser &parser, const Itinerary &itinerary, const World &world);
/// Milliseconds since the story's start; -1 for the story at rest.
double readMoment(
    const QCommandLineParser &parser, const std::shared_ptr<const Itinerary> &itinerary, const Pace &pace);

} // namespace summitry
