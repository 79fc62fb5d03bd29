// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/itinerary.h"

#include "telling/journeys.h"

#include <algorithm>
#include <map>
#include <QHash>

namespace summitry {

namespace {

/// A guest's time in one city: rows on neighbouring days are one stay.
struct Stay {
    QString leader;
    QString city;
    QDate until;
    QList<MeetingIndex> meetings;
};

std::vector<Stay> staysAwayFromHome(const Story &story)
{
    std::vector<Stay> stays;
    QHash<std::pair<QString, QString>, size_t> latest; // stay, by leader and city
    for (const MeetingIndex i : story.meetings.indices()) {
        const Meeting &meeting = story.meetings[i];
        const QString home = story.homeOf(meeting.leader);
        const QString city = story.cityOf(meeting.place);
        if (home.isEmpty() || home == city)
            continue;
        const auto known = latest.constFind({meeting.leader, city});
        if (known == latest.cend() || meeting.date > stays[*known].until.addDays(1)) {
            latest[{meeting.leader, city}] = stays.size();
            stays.push_back({meeting.leader, city, meeting.end, {}});
        }
        Stay &stay = stays[latest[{meeting.leader, city}]];
        stay.until = std::max(stay.until, meeting.end);
        stay.meetings.append(i);
    }
    return stays;
}

struct Day {
    std::vector<const Leg *> legs;
    QList<MeetingIndex> meetings;
};

std::map<QDate, Day> daysOf(const Story &story)
{
    std::map<QDate, Day> days;
    for (const Leg &leg : story.legs) {
        if (story.cityOf(leg.from) != story.cityOf(leg.to))
            days[leg.depart].legs.push_back(&leg);
    }
    for (const MeetingIndex i : story.meetings.indices())
        days[story.meetings[i].date].meetings.append(i);
    return days;
}

/// Puts what happens in order and gives each movement its arc.
class Planner {
public:
    explicit Planner(Itinerary &itinerary)
        : m_itinerary(itinerary)
        , m_story(*itinerary.story)
        , m_stays(staysAwayFromHome(m_story))
        , m_begun(static_cast<size_t>(m_story.meetings.size()))
    {
        for (const Stay &stay : m_stays)
            m_begun[stay.meetings.first()] = &stay;
    }

    void plan()
    {
        for (const auto &[day, happenings] : daysOf(m_story))
            planDay(day, happenings);
    }

private:
    /// The protagonist's day: where it begins, and one more city for each leg. A meeting belongs to the
    /// first of these that is its city; one elsewhere (at home, without a trip) to the beginning.
    void planDay(const QDate &day, const Day &happenings)
    {
        QStringList cities{
            happenings.legs.empty() ? QString() : m_story.cityOf(happenings.legs.front()->from)};
        for (const Leg *leg : happenings.legs)
            cities.append(m_story.cityOf(leg->to));
        std::vector<QList<MeetingIndex>> meetings(static_cast<size_t>(cities.size()));
        for (const MeetingIndex meeting : happenings.meetings) {
            const auto at = cities.indexOf(m_story.cityOf(m_story.meetings[meeting].place));
            meetings[static_cast<size_t>(std::max<qsizetype>(at, 0))].append(meeting);
        }
        for (size_t i = 0; i < meetings.size(); ++i) {
            if (i > 0)
                depart(journey(*happenings.legs[i - 1]));
            for (const MeetingIndex meeting : meetings[i])
                arrive(meeting);
            for (const MeetingIndex meeting : meetings[i])
                m_itinerary.events.push_back({.meeting = meeting, .day = day});
        }
    }

    Arc journey(const Leg &leg) const
    {
        Arc arc;
        arc.kind = Arc::Kind::Journey;
        arc.leader = m_story.protagonist;
        arc.from = m_story.cityOf(leg.from);
        arc.to = m_story.cityOf(leg.to);
        arc.day = leg.depart;
        arc.precision = leg.precision;
        arc.trip = leg.trip;
        arc.wayHome = arc.to == m_story.homeOf(m_story.protagonist);
        arc.certainty = leg.certainty;
        arc.source = leg.source;
        return arc;
    }

    /// The guest of a meeting that begins a stay sets out.
    void arrive(MeetingIndex meeting)
    {
        const Stay *stay = m_begun[meeting];
        if (!stay)
            return;
        Arc arc;
        arc.kind = Arc::Kind::Visit;
        arc.leader = stay->leader;
        arc.from = m_story.homeOf(stay->leader);
        arc.to = stay->city;
        arc.day = m_story.meetings[meeting].date;
        arc.precision = m_story.meetings[meeting].precision;
        arc.meetings = stay->meetings;
        for (const MeetingIndex i : stay->meetings)
            arc.certainty = std::max(arc.certainty, m_story.meetings[i].certainty);
        depart(arc);
    }

    void depart(const Arc &arc)
    {
        m_itinerary.events.push_back({.departure = m_itinerary.arcs.next(), .day = arc.day});
        m_itinerary.arcs.push_back(arc);
    }

    Itinerary &m_itinerary;
    const Story &m_story;
    const std::vector<Stay> m_stays;
    Indexed<MeetingIndex, const Stay *> m_begun; ///< the stay that each begins, null where it begins none
};

void linkMeetings(Itinerary &itinerary)
{
    const Story &story = *itinerary.story;
    const auto count = static_cast<size_t>(story.meetings.size());
    itinerary.journeys.resize(count);
    itinerary.visits.resize(count);
    for (const ArcIndex i : itinerary.arcs.indices()) {
        for (const MeetingIndex meeting : itinerary.arcs[i].meetings)
            itinerary.visits[meeting] = i;
    }
    const Journeys journeys(itinerary);
    for (const MeetingIndex i : story.meetings.indices()) {
        const Meeting &meeting = story.meetings[i];
        const ArcIndex journey = journeys.find(meeting);
        itinerary.journeys[i] = journey;
        if (journey.isValid() && story.homeOf(meeting.leader) == story.cityOf(meeting.place))
            itinerary.arcs[journey].meetings.append(i);
    }
}

void fanOut(Itinerary &itinerary)
{
    QHash<std::pair<StopIndex, StopIndex>, EndPairIndex> known;
    for (Arc &arc : itinerary.arcs) {
        const auto [first, second] = std::minmax({arc.fromStop, arc.toStop});
        const auto pair = known.constFind({first, second});
        arc.pair = pair != known.cend() ? *pair : itinerary.pairs.next();
        if (pair == known.cend()) {
            known.insert({first, second}, arc.pair);
            itinerary.pairs.push_back({first, second, 0});
        }
        arc.fan = itinerary.pairs[arc.pair].arcs++;
    }
    for (Arc &arc : itinerary.arcs)
        arc.fan -= (itinerary.pairs[arc.pair].arcs - 1) / 2.0;
}

void findStops(Itinerary &itinerary)
{
    const Story &story = *itinerary.story;
    const QString protagonistHome = story.homeOf(story.protagonist);
    Indexed<StopIndex, Stop> &stops = itinerary.stops;
    QHash<QString, StopIndex> known;
    const auto stop = [&](const QString &city) -> Stop & {
        const auto at = known.constFind(city);
        if (at != known.cend())
            return stops[*at];
        known.insert(city, stops.next());
        const Place *place = story.place(city);
        const bool isWaypoint = place && place->isWaypoint;
        return stops.emplace_back(Stop{city, isWaypoint ? Stop::Kind::Waypoint : Stop::Kind::Home, {}});
    };
    for (const MeetingIndex i : story.meetings.indices()) {
        Stop &host = stop(story.cityOf(story.meetings[i].place));
        host.kind = Stop::Kind::Host;
        host.meetings.append(i);
    }
    for (const Arc &arc : itinerary.arcs) {
        for (const QString &city : {arc.from, arc.to}) {
            Stop &end = stop(city);
            if (arc.kind == Arc::Kind::Journey && end.kind == Stop::Kind::Home && city != protagonistHome)
                end.kind = Stop::Kind::Stopover;
        }
    }
    std::ranges::stable_sort(stops, {}, [](const Stop &s) { return std::pair(s.kind, -s.meetings.size()); });
    itinerary.hosts.resize(static_cast<size_t>(story.meetings.size()));
    for (const StopIndex i : stops.indices()) {
        itinerary.stopsByCity.insert(stops[i].city, i);
        for (const MeetingIndex meeting : stops[i].meetings)
            itinerary.hosts[meeting] = i;
    }
    for (Arc &arc : itinerary.arcs) {
        arc.fromStop = itinerary.stopAt(arc.from);
        arc.toStop = itinerary.stopAt(arc.to);
    }
}

} // namespace

StopIndex Itinerary::stopAt(const QString &city) const
{
    return stopsByCity.value(city);
}

std::shared_ptr<const Itinerary> planItinerary(std::shared_ptr<const Story> story)
{
    auto itinerary = std::make_shared<Itinerary>();
    itinerary->story = std::move(story);
    Planner(*itinerary).plan();
    itinerary->arcs.shrink_to_fit();
    itinerary->events.shrink_to_fit();
    linkMeetings(*itinerary);
    findStops(*itinerary);
    fanOut(*itinerary);
    return itinerary;
}

} // namespace summitry
