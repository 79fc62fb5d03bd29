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
    QList<int> meetings;
};

std::vector<Stay> staysAwayFromHome(const Story &story)
{
    std::vector<Stay> stays;
    QHash<std::pair<QString, QString>, size_t> latest; // stay, by leader and city
    for (int i = 0; i < story.meetings.size(); ++i) {
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
    QList<int> meetings;
};

std::map<QDate, Day> daysOf(const Story &story)
{
    std::map<QDate, Day> days;
    for (const Leg &leg : story.legs) {
        if (story.cityOf(leg.from) != story.cityOf(leg.to))
            days[leg.depart].legs.push_back(&leg);
    }
    for (int i = 0; i < story.meetings.size(); ++i)
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
            m_begun[static_cast<size_t>(stay.meetings.first())] = &stay;
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
        std::vector<QList<int>> meetings(static_cast<size_t>(cities.size()));
        for (int meeting : happenings.meetings) {
            const auto at = cities.indexOf(m_story.cityOf(m_story.meetings[meeting].place));
            meetings[static_cast<size_t>(std::max<qsizetype>(at, 0))].append(meeting);
        }
        for (size_t i = 0; i < meetings.size(); ++i) {
            if (i > 0)
                depart(journey(*happenings.legs[i - 1]));
            for (int meeting : meetings[i])
                arrive(meeting);
            for (int meeting : meetings[i])
                m_itinerary.events.push_back({Event::Kind::Meeting, meeting, day});
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
    void arrive(int meeting)
    {
        const Stay *stay = m_begun[static_cast<size_t>(meeting)];
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
        for (int i : stay->meetings)
            arc.certainty = std::max(arc.certainty, m_story.meetings[i].certainty);
        depart(arc);
    }

    void depart(const Arc &arc)
    {
        m_itinerary.events.push_back(
            {Event::Kind::Departure, static_cast<int>(m_itinerary.arcs.size()), arc.day});
        m_itinerary.arcs.push_back(arc);
    }

    Itinerary &m_itinerary;
    const Story &m_story;
    const std::vector<Stay> m_stays;
    std::vector<const Stay *> m_begun; ///< by meeting: the stay that it begins, null where it begins none
};

void linkMeetings(Itinerary &itinerary)
{
    const Story &story = *itinerary.story;
    const auto count = static_cast<size_t>(story.meetings.size());
    itinerary.journeys.assign(count, -1);
    itinerary.visits.assign(count, -1);
    for (size_t i = 0; i < itinerary.arcs.size(); ++i) {
        for (int meeting : itinerary.arcs[i].meetings)
            itinerary.visits[static_cast<size_t>(meeting)] = static_cast<int>(i);
    }
    const Journeys journeys(itinerary);
    for (int i = 0; i < story.meetings.size(); ++i) {
        const Meeting &meeting = story.meetings[i];
        const int journey = journeys.find(meeting);
        itinerary.journeys[static_cast<size_t>(i)] = journey;
        if (journey >= 0 && story.homeOf(meeting.leader) == story.cityOf(meeting.place))
            itinerary.arcs[static_cast<size_t>(journey)].meetings.append(i);
    }
}

void fanOut(Itinerary &itinerary)
{
    QHash<std::pair<int, int>, int> known;
    for (Arc &arc : itinerary.arcs) {
        const auto [first, second] = std::minmax({arc.fromStop, arc.toStop});
        const auto pair = known.constFind({first, second});
        arc.pair = pair != known.cend() ? *pair : static_cast<int>(itinerary.pairs.size());
        if (pair == known.cend()) {
            known.insert({first, second}, arc.pair);
            itinerary.pairs.push_back({first, second, 0});
        }
        arc.fan = itinerary.pairs[static_cast<size_t>(arc.pair)].arcs++;
    }
    for (Arc &arc : itinerary.arcs)
        arc.fan -= (itinerary.pairs[static_cast<size_t>(arc.pair)].arcs - 1) / 2.0;
}

void findStops(Itinerary &itinerary)
{
    const Story &story = *itinerary.story;
    const QString protagonistHome = story.homeOf(story.protagonist);
    std::vector<Stop> &stops = itinerary.stops;
    QHash<QString, size_t> known;
    const auto stop = [&](const QString &city) -> Stop & {
        const auto at = known.constFind(city);
        if (at != known.cend())
            return stops[*at];
        known.insert(city, stops.size());
        return stops.emplace_back(Stop{city, Stop::Kind::Home, {}});
    };
    for (int i = 0; i < story.meetings.size(); ++i) {
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
    itinerary.hosts.assign(static_cast<size_t>(story.meetings.size()), -1);
    for (size_t i = 0; i < stops.size(); ++i) {
        itinerary.stopsByCity.insert(stops[i].city, static_cast<int>(i));
        for (const int meeting : stops[i].meetings)
            itinerary.hosts[static_cast<size_t>(meeting)] = static_cast<int>(i);
    }
    for (Arc &arc : itinerary.arcs) {
        arc.fromStop = itinerary.stopAt(arc.from);
        arc.toStop = itinerary.stopAt(arc.to);
    }
}

} // namespace

int Itinerary::journeyTo(int meeting) const
{
    return journeys[static_cast<size_t>(meeting)];
}

int Itinerary::visitTo(int meeting) const
{
    return visits[static_cast<size_t>(meeting)];
}

int Itinerary::stopAt(const QString &city) const
{
    return stopsByCity.value(city, -1);
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
