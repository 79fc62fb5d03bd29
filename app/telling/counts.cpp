// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/counts.h"

#include "telling/emphasis.h"
#include "telling/frame.h"

#include <algorithm>
#include <span>

namespace summitry {

Counts countsOf(const Emphasis &emphasis, const Frame &frame)
{
    if (frame.atRest)
        return emphasis.counts;
    const Itinerary &itinerary = *emphasis.itinerary;
    const auto [arcs, meetings] = frame.begun();
    Counts counts;
    for (const MeetingIndex i : std::span(frame.schedule.meetingsByBeginning()).first(meetings))
        counts.meetings += emphasis.keepsMeeting(i) ? 1 : 0;
    for (const StopIndex i : itinerary.stops.indices())
        counts.hosts += meetingsAt(emphasis, frame, i) > 0 ? 1 : 0;
    for (const ArcIndex i : std::span(frame.schedule.arcsByStart()).first(arcs)) {
        if (emphasis.keptArcs[i])
            ++(itinerary.arcs[i].kind == Arc::Kind::Journey ? counts.legs : counts.visits);
    }
    return counts;
}

int meetingsAt(const Emphasis &emphasis, const Frame &frame, StopIndex stop)
{
    return emphasis.keptOfFirst(stop, frame.stop(stop).count);
}

QList<MeetingIndex> shownOf(const QList<MeetingIndex> &meetings, const Emphasis &emphasis, const Frame &frame)
{
    QList<MeetingIndex> shown;
    for (const MeetingIndex i : meetings) {
        if (emphasis.keepsMeeting(i) && frame.hasBegun(i))
            shown.append(i);
    }
    return shown;
}

int countOf(const QList<MeetingIndex> &meetings, const Emphasis &emphasis, const Frame &frame)
{
    return static_cast<int>(std::ranges::count_if(
        meetings, [&](MeetingIndex i) { return emphasis.keepsMeeting(i) && frame.hasBegun(i); }));
}

qint64 heldOnDays(const QList<MeetingIndex> &meetings, const Story &story)
{
    qint64 days = 0;
    QDate last;
    for (const MeetingIndex index : meetings) {
        const Meeting &meeting = story.meetings[index];
        if (meeting.precision != Precision::Day)
            return 0;
        const QDate from = last.isValid() ? std::max(meeting.date, last.addDays(1)) : meeting.date;
        days += std::max<qint64>(from.daysTo(meeting.end) + 1, 0);
        last = last.isValid() ? std::max(last, meeting.end) : meeting.end;
    }
    return days;
}

} // namespace summitry
