// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/frame.h"

#include <algorithm>
#include <QRegularExpression>

namespace summitry {

namespace {

double easeInOutCubic(double t)
{
    return t < 0.5 ? 4 * t * t * t : 1 - 4 * (1 - t) * (1 - t) * (1 - t);
}

// Of the day's meetings the latest so far, or the first to come; none on a quiet day.
MeetingIndex meetingOfTheDay(const Frame &frame)
{
    if (frame.todaysMeetings.isEmpty())
        return {};
    const auto begin = [&](MeetingIndex meeting) { return frame.schedule.meeting(meeting); };
    QList<MeetingIndex> meetings = frame.todaysMeetings;
    std::ranges::stable_sort(meetings, {}, begin);
    const auto later = std::ranges::upper_bound(meetings, frame.moment, {}, begin);
    return later == meetings.begin() ? *later : *std::prev(later);
}

Frame frameAtRest(const Schedule &schedule)
{
    Frame frame;
    frame.moment = schedule.duration();
    frame.day = schedule.dayAt(frame.moment);
    frame.schedule = schedule;
    return frame;
}

} // namespace

/// An arc is announced from the morning of the day before its own.
ArcMoment Frame::arc(ArcIndex i) const
{
    if (atRest)
        return {};
    if (moment < schedule.announced(i))
        return {ArcPhase::Hidden, 0, 0};
    const Schedule::Span span = schedule.arc(i);
    if (moment < (reduceMotion ? schedule.morning(i) : span.start))
        return {ArcPhase::Announced, 0, 0};
    if (reduceMotion)
        return {};
    if (moment < span.end())
        return {ArcPhase::Drawing, easeInOutCubic((moment - span.start) / span.length), 0};
    if (moment < span.end() + schedule.settleLength())
        return {ArcPhase::Settling, 1, (moment - span.end()) / schedule.settleLength()};
    return {};
}

StopMoment Frame::stop(StopIndex i) const
{
    const auto moments = schedule.meetingsAt(i);
    if (atRest)
        return {static_cast<int>(moments.size()), 1};
    const auto later = std::ranges::upper_bound(moments, moment);
    StopMoment result;
    result.count = static_cast<int>(later - moments.begin());
    if (result.count > 0)
        result.pulse
            = reduceMotion ? 1 : std::min((moment - *std::prev(later)) / schedule.pulseLength(), 1.0);
    return result;
}

std::vector<ArcIndex> Frame::movingArcs() const
{
    std::vector<ArcIndex> moving;
    if (atRest || reduceMotion)
        return moving;
    const auto start = [this](ArcIndex arc) { return schedule.arc(arc).start; };
    const double earliest = moment - schedule.longestRun() - schedule.settleLength();
    const auto &arcs = schedule.arcsByStart();
    auto arc = std::ranges::lower_bound(arcs, earliest, {}, start);
    for (; arc != arcs.end() && start(*arc) <= moment; ++arc) {
        if (moment < schedule.arc(*arc).end() + schedule.settleLength())
            moving.push_back(*arc);
    }
    return moving;
}

std::vector<ArcIndex> Frame::announcedArcs() const
{
    std::vector<ArcIndex> announced;
    if (atRest)
        return announced;
    const auto start = [this](ArcIndex arc) { return schedule.arc(arc).start; };
    const auto &arcs = schedule.arcsByStart();
    auto arc = std::ranges::upper_bound(arcs, moment, {}, start);
    for (; arc != arcs.end() && schedule.announced(*arc) <= moment; ++arc) {
        if (!reduceMotion || moment < schedule.morning(*arc))
            announced.push_back(*arc);
    }
    return announced;
}

std::span<const ArcIndex> Frame::drawnArcs() const
{
    const std::span<const ArcIndex> arcs = schedule.arcsByEnd();
    if (atRest)
        return arcs;
    const auto drawn = [this](ArcIndex arc) {
        return reduceMotion ? schedule.morning(arc) : schedule.arc(arc).end() + schedule.settleLength();
    };
    return {arcs.begin(), std::ranges::upper_bound(arcs, moment, {}, drawn)};
}

std::vector<StopIndex> Frame::pulsingStops() const
{
    std::vector<StopIndex> stops;
    if (atRest || reduceMotion)
        return stops;
    const auto begins = [this](MeetingIndex meeting) { return schedule.meeting(meeting); };
    const auto &meetings = schedule.meetingsByBeginning();
    auto meeting = std::ranges::upper_bound(meetings, moment - schedule.pulseLength(), {}, begins);
    for (; meeting != meetings.end() && begins(*meeting) <= moment; ++meeting) {
        const StopIndex stop = schedule.itinerary()->hosts[*meeting];
        if (std::ranges::find(stops, stop) == stops.end())
            stops.push_back(stop);
    }
    return stops;
}

Frame frameAt(const Schedule &schedule, double moment, const FrameOptions &options)
{
    if (options.atRest)
        return frameAtRest(schedule);
    Frame frame;
    frame.moment = moment;
    frame.atRest = false;
    frame.reduceMotion = options.reduceMotion;
    frame.day = schedule.dayAt(moment);
    frame.schedule = schedule;
    const Story &story = *schedule.itinerary()->story;
    frame.todaysMeetings = story.meetingsOn(frame.day);
    if (const MeetingIndex shown = meetingOfTheDay(frame); shown.isValid())
        frame.today = story.cityOf(story.meetings[shown].place);
    return frame;
}

QString todaysEvent(const Frame &frame, const QString &language)
{
    const MeetingIndex shown = meetingOfTheDay(frame);
    if (!shown.isValid())
        return {};
    static const QRegularExpression detail(QStringLiteral("(: | \\(|：|（).*$"));
    return frame.schedule.itinerary()->story->meetings[shown].event.in(language).remove(detail);
}

} // namespace summitry
