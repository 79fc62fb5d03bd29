// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/counts.h"

namespace summitry {

Counts countsOf(const Emphasis &emphasis, const Frame &frame)
{
    const Itinerary &itinerary = *emphasis.itinerary;
    const Story &story = *itinerary.story;
    Counts counts;
    for (const MeetingIndex i : story.meetings.indices()) {
        if (emphasis.keepsMeeting(i) && frame.hasBegun(i))
            ++counts.meetings;
    }
    for (const StopIndex i : itinerary.stops.indices())
        counts.hosts += meetingsAt(emphasis, frame, i) > 0 ? 1 : 0;
    for (const ArcIndex i : itinerary.arcs.indices()) {
        const ArcPhase phase = frame.arc(i).phase;
        const bool isShown = !emphasis.filtered || emphasis.arcs[i] != ArcState::Dimmed;
        if (!isShown || phase == ArcPhase::Hidden || phase == ArcPhase::Announced)
            continue;
        ++(itinerary.arcs[i].kind == Arc::Kind::Journey ? counts.legs : counts.visits);
    }
    return counts;
}

int meetingsAt(const Emphasis &emphasis, const Frame &frame, StopIndex stop)
{
    return emphasis.keptOfFirst(stop, frame.stop(stop).count);
}

} // namespace summitry
