// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/shares.h"

namespace summitry {

CountryShares sharesOf(const Itinerary &itinerary)
{
    const Story &story = *itinerary.story;
    CountryShares shares;
    for (const Leader &leader : story.leaders) {
        if (leader.id != story.protagonist)
            shares[leader.country].leaders.append(leader.id);
    }
    for (const Meeting &meeting : story.meetings) {
        const Leader *leader = story.leader(meeting.leader);
        const Place *place = story.place(meeting.place);
        const QString home = leader && leader->id != story.protagonist ? leader->country : QString();
        const QString host = place ? place->country : QString();
        if (!home.isEmpty())
            ++shares[home].meetings;
        if (!host.isEmpty() && host != home)
            ++shares[host].meetings;
    }
    for (const Arc &arc : itinerary.arcs) {
        const Place *place = story.place(arc.to);
        if (arc.kind == Arc::Kind::Journey && !arc.wayHome && place && !place->country.isEmpty())
            ++shares[place->country].legs;
    }
    return shares;
}

} // namespace summitry
