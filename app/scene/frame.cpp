#include "scene/frame.h"

#include <algorithm>
#include <QRegularExpression>

namespace summitry {

namespace {

// Milliseconds of story time.
constexpr double SettleLength = 400;
constexpr double PulseLength = 600;

double easeInOutCubic(double t)
{
    return t < 0.5 ? 4 * t * t * t : 1 - 4 * (1 - t) * (1 - t) * (1 - t);
}

/// An arc is announced from the morning of the day before its own.
ArcMoment arcAt(const Schedule &schedule, const Schedule::Span &span, double moment, bool reduceMotion)
{
    const QDate day = schedule.dayAt(span.start);
    if (moment < schedule.day(day.addDays(-1)).start)
        return {ArcPhase::Hidden, 0, 0};
    if (moment < (reduceMotion ? schedule.day(day).start : span.start))
        return {ArcPhase::Announced, 0, 0};
    if (reduceMotion)
        return {};
    if (moment < span.end())
        return {ArcPhase::Drawing, easeInOutCubic((moment - span.start) / span.length), 0};
    if (moment < span.end() + SettleLength)
        return {ArcPhase::Settling, 1, (moment - span.end()) / SettleLength};
    return {};
}

StopMoment stopAt(const Schedule &schedule, const Stop &stop, double moment, bool reduceMotion)
{
    StopMoment result;
    double latest = 0;
    for (int meeting : stop.meetings) {
        const double begin = schedule.meeting(meeting);
        if (begin > moment)
            continue;
        ++result.count;
        latest = std::max(latest, begin);
    }
    if (result.count > 0)
        result.pulse = reduceMotion ? 1 : std::min((moment - latest) / PulseLength, 1.0);
    return result;
}

// Of the day's meetings the latest so far, or the first to come; −1 on a quiet day.
int meetingOfTheDay(const Schedule &schedule, const Frame &frame)
{
    if (frame.todaysMeetings.isEmpty())
        return -1;
    const auto begin = [&](int meeting) { return schedule.meeting(meeting); };
    QList<int> meetings = frame.todaysMeetings;
    std::ranges::stable_sort(meetings, {}, begin);
    const auto later = std::ranges::upper_bound(meetings, frame.moment, {}, begin);
    return later == meetings.begin() ? *later : *std::prev(later);
}

Frame frameAtRest(const Itinerary &itinerary, const Schedule &schedule)
{
    Frame frame;
    frame.moment = schedule.duration();
    frame.day = schedule.dayAt(frame.moment);
    frame.arcs.resize(itinerary.arcs.size());
    for (const Stop &stop : itinerary.stops)
        frame.stops.push_back({static_cast<int>(stop.meetings.size()), 1});
    return frame;
}

} // namespace

Frame frameAt(
    const Itinerary &itinerary, const Schedule &schedule, double moment, const FrameOptions &options)
{
    if (options.atRest)
        return frameAtRest(itinerary, schedule);
    Frame frame;
    frame.moment = moment;
    frame.atRest = false;
    frame.day = schedule.dayAt(moment);
    for (size_t i = 0; i < itinerary.arcs.size(); ++i)
        frame.arcs.push_back(
            arcAt(schedule, schedule.arc(static_cast<int>(i)), moment, options.reduceMotion));
    for (const Stop &stop : itinerary.stops)
        frame.stops.push_back(stopAt(schedule, stop, moment, options.reduceMotion));
    const auto &meetings = itinerary.story->meetings;
    for (int i = 0; i < meetings.size(); ++i) {
        if (meetings[i].date <= frame.day && frame.day <= meetings[i].end)
            frame.todaysMeetings.append(i);
    }
    if (const int shown = meetingOfTheDay(schedule, frame); shown >= 0)
        frame.today = itinerary.story->cityOf(meetings[shown].place);
    return frame;
}

QString
todaysEvent(const Itinerary &itinerary, const Schedule &schedule, const Frame &frame, const QString &language)
{
    const int shown = meetingOfTheDay(schedule, frame);
    if (shown < 0)
        return {};
    static const QRegularExpression detail(QStringLiteral("(: | \\(|：|（).*$"));
    return itinerary.story->meetings[shown].event.in(language).remove(detail);
}

} // namespace summitry
