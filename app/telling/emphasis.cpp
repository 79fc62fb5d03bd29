// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/emphasis.h"

#include "telling/light.h"

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
        countArcs();
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
        for (const ArcIndex i : m_emphasis.arcs.indices()) {
            const Arc &arc = m_itinerary.arcs[i];
            if (arc.kind == Arc::Kind::Journey && keptTrips.contains(arc.trip)
                && isWithin(m_filter, arc.day, arc.day))
                relate(i);
        }
        for (const MeetingIndex i : m_story.meetings.indices()) {
            if (isKept(i) && m_itinerary.journeyTo(i).isValid())
                relate(m_itinerary.journeyTo(i));
        }
    }

    void keepStops()
    {
        m_emphasis.stops.assign(m_itinerary.stops.size(), false);
        for (const ArcIndex i : m_emphasis.arcs.indices()) {
            if (m_emphasis.arcs[i] == ArcState::Dimmed)
                continue;
            const Arc &arc = m_itinerary.arcs[i];
            m_emphasis.stops[arc.fromStop] = true;
            m_emphasis.stops[arc.toStop] = true;
            if (arc.kind == Arc::Kind::Journey)
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
        for (const MeetingIndex i : m_story.meetings.indices()) {
            if (isKept(i))
                m_emphasis.leaders.insert(m_story.meetings[i].leader);
        }
    }

    void keepCountries()
    {
        m_emphasis.chosenCountries = m_filter.countries;
        for (const Leader &leader : m_story.leaders) {
            if (leader.id == m_story.protagonist) {
                m_emphasis.home = leader.country;
                continue;
            }
            m_emphasis.storyCountries.insert(leader.country);
            if (m_emphasis.leaders.contains(leader.id) || m_filter.countries.contains(leader.country))
                m_emphasis.keptCountries.insert(leader.country);
        }
    }

    void countArcs()
    {
        for (const ArcIndex i : m_emphasis.arcs.indices()) {
            if (!m_emphasis.filtered || m_emphasis.arcs[i] != ArcState::Dimmed)
                ++(m_itinerary.arcs[i].kind == Arc::Kind::Journey ? m_emphasis.legs : m_emphasis.visits);
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

Emphasis
emphasise(std::shared_ptr<const Itinerary> itinerary, const Filter &filter, const Highlight &highlight)
{
    return Emphasiser(std::move(itinerary), filter).emphasise(highlight);
}

CountryShare shareOf(const Itinerary &itinerary, const QString &country)
{
    const Story &story = *itinerary.story;
    CountryShare share;
    for (const Leader &leader : story.leaders) {
        if (leader.country == country && leader.id != story.protagonist)
            share.leaders.append(leader.id);
    }
    for (const MeetingIndex i : story.meetings.indices()) {
        const Meeting &meeting = story.meetings[i];
        if (isWith(story, meeting, country) || isHeldIn(story, meeting, country))
            share.meetings.append(i);
    }
    for (const ArcIndex i : itinerary.arcs.indices()) {
        if (leadsTo(story, itinerary.arcs[i], country))
            share.legs.append(i);
    }
    return share;
}

} // namespace summitry
