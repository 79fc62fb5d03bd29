// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

#include <algorithm>
#include <cmath>

namespace summitry {

/// The measures of an arc's drawing, in device-independent pixels. Journeys are heavy with a solid head,
/// visits light with an open chevron: they differ without their colours.
struct ArcLook {
    double startWidth, endWidth;
    double headLength, headWidth;
    double dockWidth; ///< what an arriving head needs along a ring's rim
    double headCore, headRim; ///< of a running head: radius of the core, width of its rim
};

inline const ArcLook &lookOf(Arc::Kind kind)
{
    static constexpr ArcLook journey{1.2, 3.2, 10, 8.4, 9, 4.8, 2};
    static constexpr ArcLook visit{0.6, 1.5, 6.4, 5, 6.6, 3.4, 1.6};
    return kind == Arc::Kind::Journey ? journey : visit;
}

constexpr double ArrivalGap = 4.2; ///< between an arc's end and the ring
constexpr double DepartureGap = 2.2; ///< between the ring and an arc's start
constexpr double DepartureDockWidth = 3.4;
constexpr double ShortArc = 34; ///< visible length under which head and width shrink
constexpr double ArcReach = 5; ///< how near to an arc a pointer touches it
constexpr double DotRadius = 2.3;
constexpr double FormerHostRadius = 3; ///< of a host's dot where its meetings are left out
constexpr double PulseReach = 9,
                 PulseStroke = 1.5; ///< of the rings that meetings start; reach: beyond a ring

/// Radius of the ring of a place with so many meetings.
inline double ringRadius(qsizetype meetings)
{
    constexpr double Most = 30; // some hundred meetings; six figures fit
    return meetings <= 1 ? 4.5 : std::min(Most, 5.2 + 2.3 * std::sqrt(static_cast<double>(meetings)));
}

} // namespace summitry
