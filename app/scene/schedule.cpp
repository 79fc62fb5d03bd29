#include "scene/schedule.h"

#include <algorithm>
#include <QSet>

namespace summitry {

namespace {

// Natural lengths in milliseconds, before the whole is fitted to the pace's duration.
constexpr double DayLength = 900;
constexpr double QuietShare = 0.25;
constexpr double JourneyRun = 1400;
constexpr double VisitRun = 900;
constexpr double BetweenArrivals = 120;
constexpr double BetweenMeetings = 150;

// Going back from further than this into an occasion leads to its beginning, in story time.
constexpr double StepBack = 300;

} // namespace

Schedule::Schedule(const Itinerary &itinerary, const Pace &pace)
    : m_first(itinerary.story->start)
    , m_arcs(itinerary.arcs.size())
    , m_meetings(static_cast<size_t>(itinerary.story->meetings.size()))
    , m_duration(pace.duration)
{
    const auto dayCount = std::max<qint64>(1, m_first.daysTo(itinerary.story->end) + 1);
    const double quietDay = pace.skipQuietDays ? DayLength * QuietShare : DayLength;
    std::span<const Event> ahead(itinerary.events);
    double clock = 0;
    for (qint64 day = 0; day < dayCount; ++day) {
        m_days.push_back(clock);
        const auto later = std::ranges::find_if(
            ahead, [&](const Event &event) { return day < dayCount - 1 && m_first.daysTo(event.day) > day; });
        const auto today = ahead.first(static_cast<size_t>(later - ahead.begin()));
        ahead = ahead.subspan(today.size());
        clock += today.empty() ? quietDay : tellDay(itinerary, today, clock);
    }
    fit(m_duration / clock);
    findSteps(itinerary);
}

double Schedule::tellDay(const Itinerary &itinerary, std::span<const Event> events, double morning)
{
    double now = morning;
    double nextArrival = morning;
    double end = morning + DayLength;
    for (const Event &event : events) {
        const auto index = static_cast<size_t>(event.index);
        if (event.kind == Event::Kind::Meeting) {
            const int visit = itinerary.visitTo(event.index);
            if (visit >= 0)
                now = std::max(now, arc(visit).end());
            m_meetings[index] = now;
            now += BetweenMeetings;
        } else if (itinerary.arcs[index].kind == Arc::Kind::Journey) {
            m_arcs[index] = {now, JourneyRun};
            now += JourneyRun;
        } else {
            nextArrival = std::max(now, nextArrival);
            m_arcs[index] = {nextArrival, VisitRun};
            nextArrival += BetweenArrivals;
        }
        end = std::max(end, now);
    }
    const Event &last = events.back();
    if (last.kind == Event::Kind::Departure) {
        const Trip *trip = itinerary.story->trip(itinerary.arcs[static_cast<size_t>(last.index)].trip);
        if (trip && last.day < trip->start) // the evening before
            m_arcs[static_cast<size_t>(last.index)].start = end - JourneyRun;
    }
    return end - morning;
}

void Schedule::fit(double factor)
{
    for (double &day : m_days)
        day *= factor;
    for (double &meeting : m_meetings)
        meeting *= factor;
    for (Span &arc : m_arcs)
        arc = {arc.start * factor, arc.length * factor};
}

void Schedule::findSteps(const Itinerary &itinerary)
{
    const Story &story = *itinerary.story;
    QSet<std::pair<QDate, QString>> known;
    for (const Event &event : itinerary.events) {
        if (event.kind != Event::Kind::Meeting)
            continue;
        const std::pair occasion(event.day, story.cityOf(story.meetings[event.index].place));
        if (known.contains(occasion))
            continue;
        known.insert(occasion);
        m_steps.push_back(meeting(event.index));
    }
}

int Schedule::dayIndex(double moment) const
{
    const auto later = std::ranges::upper_bound(m_days, moment);
    return static_cast<int>(std::max<std::ptrdiff_t>(later - m_days.begin() - 1, 0));
}

Schedule::Span Schedule::daySpan(int index) const
{
    if (m_days.empty())
        return {};
    const auto i = static_cast<size_t>(std::clamp(index, 0, dayCount() - 1));
    const double end = i + 1 < m_days.size() ? m_days[i + 1] : m_duration;
    return {m_days[i], end - m_days[i]};
}

Schedule::Span Schedule::day(const QDate &day) const
{
    return daySpan(static_cast<int>(std::clamp<qint64>(m_first.daysTo(day), 0, std::max(dayCount() - 1, 0))));
}

QDate Schedule::dayAt(double moment) const
{
    return m_first.addDays(dayIndex(moment));
}

double Schedule::toDays(double moment) const
{
    if (m_days.empty())
        return 0;
    const int index = dayIndex(moment);
    const Span span = daySpan(index);
    return index + std::clamp((moment - span.start) / span.length, 0.0, 1.0);
}

double Schedule::fromDays(double days) const
{
    const double bounded = std::clamp(days, 0.0, static_cast<double>(dayCount()));
    const int index = std::min(static_cast<int>(bounded), std::max(dayCount() - 1, 0));
    const Span span = daySpan(index);
    return span.start + (bounded - index) * span.length;
}

double Schedule::next(double moment) const
{
    const auto step = std::ranges::upper_bound(m_steps, moment);
    return step == m_steps.end() ? m_duration : *step;
}

double Schedule::previous(double moment) const
{
    auto later = std::ranges::upper_bound(m_steps, moment);
    if (later == m_steps.begin())
        return 0;
    auto current = std::prev(later);
    if (moment - *current > StepBack)
        return *current;
    return current == m_steps.begin() ? 0 : *std::prev(current);
}

} // namespace summitry
