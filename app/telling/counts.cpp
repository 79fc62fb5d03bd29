// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/counts.h"

#include "telling/emphasis.h"
#include "telling/frame.h"

#include <span>

namespace summitry {

Counts countsOf(const Emphasis &emphasis, const Frame &frame)
{
    if (frame.atRest)
        return emphasis.counts;
    const Itinerary &itinerary = *emphasis.itinerary;
    const auto [arcs, meetings] = frame.begun();
    Counts counts;
    for (const MeetingIndex i : std::span(frame.schedule.meetingsByBeginning()).first(meetings))
        counts.meetings += emphasis.keepsMeeting(i) ? 1 : 0;
    for (const StopIndex i : itinerary.stops.indices())
        counts.hosts += meetingsAt(emphasis, frame, i) > 0 ? 1 : 0;
    for (const ArcIndex i : std::span(frame.schedule.arcsByStart()).first(arcs)) {
        if (emphasis.keptArcs[i])
            ++(itinerary.arcs[i].kind == Arc::Kind::Journey ? counts.legs : counts.visits);
    }
    return counts;
}

int meetingsAt(const Emphasis &emphasis, const Frame &frame, StopIndex stop)
{
    return emphasis.keptOfFirst(stop, frame.stop(stop).count);
}

} // namespace summitry
