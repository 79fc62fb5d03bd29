// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/light.h"

namespace summitry {

void light(Emphasis &emphasis, const QList<MeetingIndex> &meetings)
{
    for (const MeetingIndex meeting : meetings) {
        const Itinerary &itinerary = *emphasis.itinerary;
        for (const ArcIndex arc : {itinerary.visitTo(meeting), itinerary.journeyTo(meeting)}) {
            if (arc.isValid() && itinerary.arcs[arc].meetings.contains(meeting))
                emphasis.arcs[arc] = ArcState::Selected;
        }
    }
}

} // namespace summitry
