// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/schedule.h"

#include <algorithm>
#include <functional>
#include <numeric>

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
        putInOrder();
        return m_times;
    }

private:
    void tellDays();
    double tellDay(std::span<const Event> events, double morning);
    void fit(double factor);
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
        if (event.meeting.isValid()) {
            const ArcIndex visit = m_itinerary.visitTo(event.meeting);
            if (visit.isValid())
                now = std::max(now, m_times->arcs[visit].end());
            m_times->meetings[event.meeting] = now;
            now += BetweenMeetings;
        } else if (m_itinerary.arcs[event.departure].kind == Arc::Kind::Journey) {
            m_times->arcs[event.departure] = {now, JourneyRun};
            now += JourneyRun;
        } else {
            nextArrival = std::max(now, nextArrival);
            m_times->arcs[event.departure] = {nextArrival, VisitRun};
            nextArrival += BetweenArrivals;
        }
        end = std::max(end, now);
    }
    const Event &last = events.back();
    if (last.departure.isValid()) {
        const Trip *trip = m_itinerary.story->trip(m_itinerary.arcs[last.departure].trip);
        if (trip && last.day < trip->start) // the evening before
            m_times->arcs[last.departure].start = end - JourneyRun;
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

void Schedule::Teller::putInOrder()
{
    const auto ordered = []<typename Key, typename Value>(const Indexed<Key, Value> &all, auto moment) {
        std::vector<Key> order(all.size());
        std::iota(order.begin(), order.end(), Key(0));
        std::ranges::stable_sort(order, {}, [&](Key key) { return std::invoke(moment, all[key]); });
        return order;
    };
    m_times->arcsByStart = ordered(m_times->arcs, &Span::start);
    m_times->arcsByEnd = ordered(m_times->arcs, &Span::end);
    m_times->meetingsInOrder = ordered(m_times->meetings, std::identity());
    for (const Stop &stop : m_itinerary.stops) {
        const size_t begin = m_times->atStops.size();
        for (const MeetingIndex meeting : stop.meetings)
            m_times->atStops.push_back(m_times->meetings[meeting]);
        std::ranges::sort(std::span(m_times->atStops).subspan(begin));
        m_times->ofStops.emplace_back(begin, m_times->atStops.size() - begin);
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

double Schedule::morning(ArcIndex arc) const
{
    return daySpan(dayIndex(this->arc(arc).start)).start;
}

double Schedule::announced(ArcIndex arc) const
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

std::span<const double> Schedule::meetingsAt(StopIndex stop) const
{
    if (!m_times->ofStops.has(stop))
        return {};
    const auto [begin, count] = m_times->ofStops[stop];
    return std::span(m_times->atStops).subspan(begin, count);
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

} // namespace summitry
