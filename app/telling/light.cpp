// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/light.h"

namespace summitry {

void light(Emphasis &emphasis, const QList<int> &meetings)
{
    for (const int meeting : meetings) {
        const Itinerary &itinerary = *emphasis.itinerary;
        for (const int arc : {itinerary.visitTo(meeting), itinerary.journeyTo(meeting)}) {
            if (arc >= 0 && itinerary.arcs[static_cast<size_t>(arc)].meetings.contains(meeting))
                emphasis.arcs[static_cast<size_t>(arc)] = ArcState::Selected;
        }
    }
}

} // namespace summitry
