// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/emphasis.h"

#include "telling/light.h"
#include "telling/tally.h"

#include <algorithm>

namespace summitry {

namespace {

bool isHeldIn(const Story &story, const Meeting &meeting, const QString &country)
{
    const Place *place = story.place(meeting.place);
    return place && place->country == country;
}

bool isWith(const Story &story, const Meeting &meeting, const QString &country)
{
    const Leader *leader = story.leader(meeting.leader);
    return leader && leader->country == country && leader->id != story.protagonist;
}

bool leadsTo(const Story &story, const Arc &arc, const QString &country)
{
    const Place *place = story.place(arc.to);
    return arc.kind == Arc::Kind::Journey && !arc.wayHome && place && place->country == country;
}

bool isWithin(const Filter &filter, const QDate &from, const QDate &to)
{
    return (filter.from.isNull() || filter.from <= to) && (filter.to.isNull() || from <= filter.to);
}

bool keeps(const Filter &filter, const Story &story, const Meeting &meeting)
{
    const auto touches = [&](const QString &country) {
        return isWith(story, meeting, country) || isHeldIn(story, meeting, country);
    };
    const Leader *leader = story.leader(meeting.leader);
    return (filter.countries.isEmpty() || std::ranges::any_of(filter.countries, touches))
        && (filter.regions.isEmpty() || (leader && filter.regions.contains(leader->region)))
        && (filter.leaders.isEmpty() || filter.leaders.contains(meeting.leader))
        && (filter.cities.isEmpty() || filter.cities.contains(story.cityOf(meeting.place)))
        && isWithin(filter, meeting.date, meeting.end);
}

/// Sets an emphasis up step by step; each step reads what the ones before have set.
class Emphasiser {
public:
    Emphasiser(std::shared_ptr<const Itinerary> itinerary, const Filter &filter)
        : m_itinerary(*itinerary)
        , m_story(*itinerary->story)
        , m_filter(filter)
    {
        m_emphasis.itinerary = std::move(itinerary);
    }

    Emphasis emphasise(const Highlight &highlight)
    {
        m_emphasis.filtered = !m_filter.isEmpty();
        m_emphasis.meetings.assign(static_cast<size_t>(m_story.meetings.size()), true);
        if (m_emphasis.filtered) {
            for (const MeetingIndex i : m_story.meetings.indices())
                m_emphasis.meetings[i] = keeps(m_filter, m_story, m_story.meetings[i]);
        }
        m_emphasis.arcs.reserve(m_itinerary.arcs.size());
        for (const Arc &arc : m_itinerary.arcs)
            m_emphasis.arcs.push_back(stateOf(arc));
        relateLegs();
        keepStops();
        keepLeaders();
        keepCountries();
        countAtStops();
        count();
        light(m_emphasis, highlight.meetings);
        return std::move(m_emphasis);
    }

private:
    bool isKept(MeetingIndex meeting) const { return m_emphasis.keepsMeeting(meeting); }
    bool isKept(const Arc &arc) const
    {
        return std::ranges::any_of(arc.meetings, [&](MeetingIndex meeting) { return isKept(meeting); })
            || (arc.kind == Arc::Kind::Journey && isKeptForItself(arc));
    }

    /// Where neither leader nor region is asked for, a leg counts without a meeting.
    bool isKeptForItself(const Arc &leg) const
    {
        return m_filter.regions.isEmpty() && m_filter.leaders.isEmpty()
            && isWithin(m_filter, leg.day, leg.day)
            && (m_filter.cities.isEmpty() || (!leg.wayHome && m_filter.cities.contains(leg.to)))
            && (m_filter.countries.isEmpty()
                || std::ranges::any_of(m_filter.countries, [&](const QString &country) {
                       return leadsTo(m_story, leg, country);
                   }));
    }

    ArcState stateOf(const Arc &arc) const
    {
        if (!isKept(arc))
            return ArcState::Dimmed;
        return m_filter.leaders.isEmpty() ? ArcState::Normal : ArcState::Selected;
    }

    void relate(ArcIndex arc)
    {
        if (m_emphasis.arcs[arc] == ArcState::Dimmed)
            m_emphasis.arcs[arc] = ArcState::Related;
    }

    void relateLegs()
    {
        QSet<QString> keptTrips;
        for (const ArcIndex i : m_emphasis.arcs.indices()) {
            if (m_emphasis.arcs[i] != ArcState::Dimmed)
                keptTrips.insert(m_itinerary.arcs[i].trip);
        }
        for (const MeetingIndex i : m_story.meetings.indices()) {
            const ArcIndex leg = m_itinerary.journeyTo(i);
            if (!isKept(i) || !leg.isValid())
                continue;
            relate(leg);
            keptTrips.insert(m_itinerary.arcs[leg].trip);
        }
        for (const ArcIndex i : m_emphasis.arcs.indices()) {
            const Arc &arc = m_itinerary.arcs[i];
            if (arc.kind == Arc::Kind::Journey && keptTrips.contains(arc.trip)
                && isWithin(m_filter, arc.day, arc.day))
                relate(i);
        }
    }

    void keepStops()
    {
        m_emphasis.stops.assign(m_itinerary.stops.size(), false);
        m_emphasis.travelled = m_emphasis.stops;
        for (const ArcIndex i : m_emphasis.arcs.indices()) {
            if (m_emphasis.arcs[i] == ArcState::Dimmed)
                continue;
            const Arc &arc = m_itinerary.arcs[i];
            m_emphasis.stops[arc.fromStop] = true;
            m_emphasis.stops[arc.toStop] = true;
            if (arc.kind != Arc::Kind::Journey)
                continue;
            m_emphasis.travelled[arc.fromStop] = m_emphasis.travelled[arc.toStop] = true;
            m_emphasis.trips.insert(arc.trip);
        }
        for (const MeetingIndex i : m_itinerary.hosts.indices()) {
            if (isKept(i))
                m_emphasis.stops[m_itinerary.hosts[i]] = true;
        }
    }

    void keepLeaders()
    {
        for (const Leader &leader : m_story.leaders) {
            if (leader.id != m_story.protagonist && !m_emphasis.filtered)
                m_emphasis.leaders.insert(leader.id);
        }
        Tally met;
        for (const MeetingIndex i : m_story.meetings.indices()) {
            if (!isKept(i))
                continue;
            m_emphasis.leaders.insert(m_story.meetings[i].leader);
            met.count(m_story.meetings[i].leader);
        }
        if (m_emphasis.filtered)
            m_emphasis.met = met.ordered();
    }

    void keepCountries()
    {
        m_emphasis.chosenCountries = m_filter.countries;
        for (const Leader &leader : m_story.leaders) {
            if (leader.id == m_story.protagonist) {
                m_emphasis.home = leader.country;
                continue;
            }
            if (leader.country.isEmpty()) // a flat table need not say it
                continue;
            m_emphasis.storyCountries.insert(leader.country);
            if (m_emphasis.leaders.contains(leader.id) || m_filter.countries.contains(leader.country))
                m_emphasis.keptCountries.insert(leader.country);
        }
    }

    void countAtStops()
    {
        if (!m_emphasis.filtered)
            return;
        for (const Stop &stop : m_itinerary.stops) {
            const QList<MeetingIndex> &meetings = stop.meetings;
            for (int position = 0; position < meetings.size(); ++position) {
                if (isKept(meetings[position]))
                    m_emphasis.keptPositions.push_back(position);
            }
            m_emphasis.keptEnds.push_back(std::ssize(m_emphasis.keptPositions));
        }
    }

    void count()
    {
        Counts &counts = m_emphasis.counts;
        counts.meetings = m_emphasis.keptMeetings();
        for (const StopIndex i : m_itinerary.stops.indices())
            counts.hosts += m_emphasis.keptAt(i) > 0 ? 1 : 0;
        m_emphasis.keptArcs.reserve(m_itinerary.arcs.size());
        for (const ArcIndex i : m_itinerary.arcs.indices()) {
            const bool isKept = m_emphasis.arcs[i] != ArcState::Dimmed;
            m_emphasis.keptArcs.push_back(isKept);
            if (isKept)
                ++(m_itinerary.arcs[i].kind == Arc::Kind::Journey ? counts.legs : counts.visits);
        }
    }

    const Itinerary &m_itinerary;
    const Story &m_story;
    const Filter &m_filter;
    Emphasis m_emphasis;
};

} // namespace

int Emphasis::keptMeetings() const
{
    return static_cast<int>(std::ranges::count(meetings, true));
}

int Emphasis::keptOfFirst(StopIndex stop, int count) const
{
    if (!filtered)
        return count;
    const auto begin
        = keptPositions.begin() + (stop.value() == 0 ? 0 : keptEnds[StopIndex(stop.value() - 1)]);
    const auto end = keptPositions.begin() + keptEnds[stop];
    return static_cast<int>(std::lower_bound(begin, end, count) - begin);
}

int Emphasis::keptAt(StopIndex stop) const
{
    return keptOfFirst(stop, static_cast<int>(itinerary->stops[stop].meetings.size()));
}

Emphasis
emphasise(std::shared_ptr<const Itinerary> itinerary, const Filter &filter, const Highlight &highlight)
{
    return Emphasiser(std::move(itinerary), filter).emphasise(highlight);
}

} // namespace summitry
