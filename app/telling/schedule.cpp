// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/schedule.h"

#include <algorithm>
#include <numeric>
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

// In story time.
constexpr double SettleLength = 400;
constexpr double PulseLength = 600;
constexpr double MostAtOnce = 100;

// Going back from further than this into an occasion leads to its beginning, in story time.
constexpr double StepBack = 300;

} // namespace

/// Tells the story day by day.
class Schedule::Teller {
public:
    Teller(std::shared_ptr<const Itinerary> itinerary, const Pace &pace)
        : m_itinerary(*itinerary)
        , m_pace(pace)
    {
        m_times->itinerary = std::move(itinerary);
    }

    std::shared_ptr<const Times> tell()
    {
        m_times->first = m_itinerary.story->start;
        m_times->arcs.resize(m_itinerary.arcs.size());
        m_times->meetings.resize(static_cast<size_t>(m_itinerary.story->meetings.size()));
        m_times->duration = m_pace.duration;
        tellDays();
        findSteps();
        putInOrder();
        return m_times;
    }

private:
    void tellDays();
    double tellDay(std::span<const Event> events, double morning);
    void fit(double factor);
    void findSteps();
    void putInOrder();

    const Itinerary &m_itinerary;
    const Pace &m_pace;
    std::shared_ptr<Times> m_times = std::make_shared<Times>();
};

void Schedule::Teller::tellDays()
{
    const QDate first = m_times->first;
    const auto dayCount = std::max<qint64>(1, first.daysTo(m_itinerary.story->end) + 1);
    const double quietDay = m_pace.skipQuietDays ? DayLength * QuietShare : DayLength;
    std::span<const Event> ahead(m_itinerary.events);
    double clock = 0;
    for (qint64 day = 0; day < dayCount; ++day) {
        m_times->days.push_back(clock);
        const auto later = std::ranges::find_if(
            ahead, [&](const Event &event) { return day < dayCount - 1 && first.daysTo(event.day) > day; });
        const auto today = ahead.first(static_cast<size_t>(later - ahead.begin()));
        ahead = ahead.subspan(today.size());
        clock += today.empty() ? quietDay : tellDay(today, clock);
    }
    fit(m_times->duration / clock);
}

double Schedule::Teller::tellDay(std::span<const Event> events, double morning)
{
    double now = morning;
    double nextArrival = morning;
    double end = morning + DayLength;
    for (const Event &event : events) {
        const auto index = static_cast<size_t>(event.index);
        if (event.kind == Event::Kind::Meeting) {
            const int visit = m_itinerary.visitTo(event.index);
            if (visit >= 0)
                now = std::max(now, m_times->arcs[static_cast<size_t>(visit)].end());
            m_times->meetings[index] = now;
            now += BetweenMeetings;
        } else if (m_itinerary.arcs[index].kind == Arc::Kind::Journey) {
            m_times->arcs[index] = {now, JourneyRun};
            now += JourneyRun;
        } else {
            nextArrival = std::max(now, nextArrival);
            m_times->arcs[index] = {nextArrival, VisitRun};
            nextArrival += BetweenArrivals;
        }
        end = std::max(end, now);
    }
    const Event &last = events.back();
    if (last.kind == Event::Kind::Departure) {
        const Trip *trip = m_itinerary.story->trip(m_itinerary.arcs[static_cast<size_t>(last.index)].trip);
        if (trip && last.day < trip->start) // the evening before
            m_times->arcs[static_cast<size_t>(last.index)].start = end - JourneyRun;
    }
    return end - morning;
}

void Schedule::Teller::fit(double factor)
{
    for (double &day : m_times->days)
        day *= factor;
    for (double &meeting : m_times->meetings)
        meeting *= factor;
    for (Span &arc : m_times->arcs) {
        arc = {arc.start * factor, arc.length * factor};
        m_times->longestRun = std::max(m_times->longestRun, arc.length);
    }
}

void Schedule::Teller::findSteps()
{
    const Story &story = *m_itinerary.story;
    QSet<std::pair<QDate, QString>> known;
    for (const Event &event : m_itinerary.events) {
        if (event.kind != Event::Kind::Meeting)
            continue;
        const std::pair occasion(event.day, story.cityOf(story.meetings[event.index].place));
        if (known.contains(occasion))
            continue;
        known.insert(occasion);
        m_times->steps.push_back(m_times->meetings[static_cast<size_t>(event.index)]);
    }
}

void Schedule::Teller::putInOrder()
{
    const auto ordered = [](size_t count, auto moment) {
        std::vector<int> order(count);
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, {}, [&](int i) { return moment(static_cast<size_t>(i)); });
        return order;
    };
    const auto &arcs = m_times->arcs;
    m_times->arcsByStart = ordered(arcs.size(), [&](size_t i) { return arcs[i].start; });
    m_times->arcsByEnd = ordered(arcs.size(), [&](size_t i) { return arcs[i].end(); });
    m_times->meetingsInOrder
        = ordered(m_times->meetings.size(), [&](size_t i) { return m_times->meetings[i]; });
    for (const Stop &stop : m_itinerary.stops) {
        const auto begin = static_cast<std::ptrdiff_t>(m_times->atStops.size());
        for (const int meeting : stop.meetings)
            m_times->atStops.push_back(m_times->meetings[static_cast<size_t>(meeting)]);
        std::sort(m_times->atStops.begin() + begin, m_times->atStops.end());
        m_times->stopEnds.push_back(m_times->atStops.size());
    }
}

Schedule::Schedule()
    : m_times(std::make_shared<Times>())
{
}

Schedule::Schedule(std::shared_ptr<const Itinerary> itinerary, const Pace &pace)
    : m_times(Teller(std::move(itinerary), pace).tell())
{
}

double Schedule::morning(int arc) const
{
    return daySpan(dayIndex(this->arc(arc).start)).start;
}

double Schedule::announced(int arc) const
{
    return daySpan(dayIndex(this->arc(arc).start) - 1).start;
}

double Schedule::settleLength() const
{
    return std::min(SettleLength, MostAtOnce * duration() / std::max(arcCount(), 1));
}

double Schedule::pulseLength() const
{
    const auto meetings = std::max<size_t>(m_times->meetings.size(), 1);
    return std::min(PulseLength, MostAtOnce * duration() / static_cast<double>(meetings));
}

std::span<const double> Schedule::meetingsAt(int stop) const
{
    const auto i = static_cast<size_t>(stop);
    if (i >= m_times->stopEnds.size())
        return {};
    const size_t begin = i > 0 ? m_times->stopEnds[i - 1] : 0;
    return std::span(m_times->atStops).subspan(begin, m_times->stopEnds[i] - begin);
}

int Schedule::dayIndex(double moment) const
{
    const auto later = std::ranges::upper_bound(m_times->days, moment);
    return static_cast<int>(std::max<std::ptrdiff_t>(later - m_times->days.begin() - 1, 0));
}

Schedule::Span Schedule::daySpan(int index) const
{
    if (m_times->days.empty())
        return {};
    const auto i = static_cast<size_t>(std::clamp(index, 0, dayCount() - 1));
    const double end = i + 1 < m_times->days.size() ? m_times->days[i + 1] : m_times->duration;
    return {m_times->days[i], end - m_times->days[i]};
}

Schedule::Span Schedule::day(const QDate &day) const
{
    return daySpan(
        static_cast<int>(std::clamp<qint64>(m_times->first.daysTo(day), 0, std::max(dayCount() - 1, 0))));
}

QDate Schedule::dayAt(double moment) const
{
    return m_times->first.addDays(dayIndex(moment));
}

double Schedule::toDays(double moment) const
{
    if (m_times->days.empty())
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
    const auto step = std::ranges::upper_bound(m_times->steps, moment);
    return step == m_times->steps.end() ? m_times->duration : *step;
}

double Schedule::previous(double moment) const
{
    auto later = std::ranges::upper_bound(m_times->steps, moment);
    if (later == m_times->steps.begin())
        return 0;
    auto current = std::prev(later);
    if (moment - *current > StepBack)
        return *current;
    return current == m_times->steps.begin() ? 0 : *std::prev(current);
}

} // namespace summitry
