#include "scene/itinerary.h"

#include <algorithm>
#include <map>

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
    for (int i = 0; i < story.meetings.size(); ++i) {
        const Meeting &meeting = story.meetings[i];
        const QString home = story.homeOf(meeting.leader);
        const QString city = story.cityOf(meeting.place);
        if (home.isEmpty() || home == city)
            continue;
        auto stay = std::ranges::find_if(stays, [&](const Stay &s) {
            return s.leader == meeting.leader && s.city == city && meeting.date <= s.until.addDays(1);
        });
        if (stay == stays.end())
            stay = stays.insert(stays.end(), {meeting.leader, city, meeting.end, {}});
        stay->until = std::max(stay->until, meeting.end);
        stay->meetings.append(i);
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
    {
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
        arc.trip = leg.trip;
        arc.wayHome = arc.to == m_story.homeOf(m_story.protagonist);
        arc.certainty = leg.certainty;
        arc.source = leg.source;
        return arc;
    }

    /// The guest of a meeting that begins a stay sets out.
    void arrive(int meeting)
    {
        const auto stay
            = std::ranges::find_if(m_stays, [&](const Stay &s) { return s.meetings.first() == meeting; });
        if (stay == m_stays.end())
            return;
        Arc arc;
        arc.kind = Arc::Kind::Visit;
        arc.leader = stay->leader;
        arc.from = m_story.homeOf(stay->leader);
        arc.to = stay->city;
        arc.day = m_story.meetings[meeting].date;
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
};

/// The latest leg of the meeting's trip that led to its city by its day. A row without a trip belongs to
/// the one that was under way there on its day.
int findJourney(const Itinerary &itinerary, const Meeting &meeting)
{
    const QString city = itinerary.story->cityOf(meeting.place);
    const auto belongs = [&](const Arc &arc) {
        if (!meeting.trip.isEmpty())
            return arc.trip == meeting.trip;
        const Trip *trip = itinerary.story->trip(arc.trip);
        return trip && arc.day <= meeting.date && meeting.date <= trip->end;
    };
    int found = -1;
    for (size_t i = 0; i < itinerary.arcs.size(); ++i) {
        const Arc &arc = itinerary.arcs[i];
        if (arc.kind != Arc::Kind::Journey || arc.wayHome || arc.to != city || !belongs(arc))
            continue;
        if (found < 0 || arc.day <= meeting.date)
            found = static_cast<int>(i);
    }
    return found;
}

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
    for (int i = 0; i < story.meetings.size(); ++i) {
        const Meeting &meeting = story.meetings[i];
        const int journey = findJourney(itinerary, meeting);
        itinerary.journeys[static_cast<size_t>(i)] = journey;
        if (journey >= 0 && story.homeOf(meeting.leader) == story.cityOf(meeting.place))
            itinerary.arcs[static_cast<size_t>(journey)].meetings.append(i);
    }
}

void fanOut(std::vector<Arc> &arcs)
{
    std::map<std::pair<QString, QString>, std::vector<Arc *>> pairs;
    for (Arc &arc : arcs)
        pairs[std::minmax(arc.from, arc.to)].push_back(&arc);
    for (const auto &[ends, sharing] : pairs) {
        for (size_t i = 0; i < sharing.size(); ++i)
            sharing[i]->fan = static_cast<double>(i) - static_cast<double>(sharing.size() - 1) / 2;
    }
}

std::vector<Stop> stopsOf(const Itinerary &itinerary)
{
    const Story &story = *itinerary.story;
    const QString protagonistHome = story.homeOf(story.protagonist);
    std::vector<Stop> stops;
    const auto stop = [&](const QString &city) -> Stop & {
        const auto known = std::ranges::find(stops, city, &Stop::city);
        return known != stops.end() ? *known : stops.emplace_back(Stop{city, Stop::Kind::Home, {}});
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
    return stops;
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
    const auto stop = std::ranges::find(stops, city, &Stop::city);
    return stop == stops.end() ? -1 : static_cast<int>(stop - stops.begin());
}

std::shared_ptr<const Itinerary> planItinerary(std::shared_ptr<const Story> story)
{
    auto itinerary = std::make_shared<Itinerary>();
    itinerary->story = std::move(story);
    Planner(*itinerary).plan();
    linkMeetings(*itinerary);
    fanOut(itinerary->arcs);
    itinerary->stops = stopsOf(*itinerary);
    return itinerary;
}

} // namespace summitry
