// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/journeys.h"

#include <algorithm>

namespace summitry {

Journeys::Journeys(const Itinerary &itinerary)
    : m_itinerary(itinerary)
{
    for (const ArcIndex i : itinerary.arcs.indices()) {
        const Arc &arc = itinerary.arcs[i];
        if (arc.kind != Arc::Kind::Journey || arc.wayHome)
            continue;
        m_ofTrips[{arc.trip, arc.to}].push_back(i);
        const Trip *trip = itinerary.story->trip(arc.trip);
        if (!trip)
            continue;
        std::vector<Stage> &stages = m_stages[arc.to];
        const QDate latest = stages.empty() ? trip->end : std::max(stages.back().latestEnd, trip->end);
        stages.push_back({i, trip->end, latest});
    }
}

ArcIndex Journeys::find(const Meeting &meeting) const
{
    const QString city = m_itinerary.story->cityOf(meeting.place);
    const auto departs = [this](ArcIndex arc) { return m_itinerary.arcs[arc].day; };
    if (!meeting.trip.isEmpty()) {
        const auto legs = m_ofTrips.constFind({meeting.trip, city});
        if (legs == m_ofTrips.cend())
            return {};
        const auto later = std::ranges::upper_bound(*legs, meeting.date, {}, departs);
        return later == legs->begin() ? legs->front() : *std::prev(later);
    }
    const auto stages = m_stages.constFind(city);
    if (stages == m_stages.cend())
        return {};
    auto stage
        = std::ranges::upper_bound(*stages, meeting.date, {}, [&](const Stage &s) { return departs(s.arc); });
    while (stage != stages->begin() && std::prev(stage)->latestEnd >= meeting.date) {
        --stage;
        if (stage->end >= meeting.date)
            return stage->arc;
    }
    return {};
}

} // namespace summitry
