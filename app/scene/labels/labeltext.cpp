// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/labeltext.h"

#include "words/dates.h"
#include "words/phrases.h"

#include <algorithm>
#include <cmath>

namespace summitry {

Type labelType(bool strong, bool dimmed)
{
    if (strong)
        return {.size = 13, .weight = dimmed ? 550 : 650};
    return {.size = 11, .weight = dimmed ? 400 : 500};
}

Type secondLineType()
{
    return {.size = 11, .weight = 400};
}

Type edgeLeadType()
{
    return {.size = 11, .weight = 600};
}

double lineHeight(const Type &type)
{
    return std::round(type.size * 1.2);
}

namespace {

// The days on which a host saw the meetings: '3–4 July'; spread over more than a week 'on 7 days'.
QString datesOf(const Story &story, const QList<MeetingIndex> &meetings, const QString &language)
{
    QList<QDate> days;
    for (const MeetingIndex index : meetings) {
        const Meeting &meeting = story.meetings[index];
        for (QDate day = meeting.date; day <= meeting.end; day = day.addDays(1))
            days.append(day);
    }
    if (days.isEmpty())
        return {};
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    constexpr int Week = 7;
    if (days.first().daysTo(days.last()) < Week)
        return dateRange(days.first(), days.last(), language);
    return onDays(days.size(), language);
}

} // namespace

LabelText
labelText(const Itinerary &itinerary, StopIndex stop, const Emphasis &emphasis, const LabelOptions &options)
{
    const Stop &of = itinerary.stops[stop];
    const Place *place = itinerary.story->place(of.city);
    LabelText text{place ? place->name.in(options.language) : of.city, {}};
    if (of.kind != Stop::Kind::Host)
        return text;
    if (options.playing) {
        constexpr double LongestEvent = 170; // pixels
        if (of.city == options.today)
            text.second = elided(options.todayText, secondLineType(), LongestEvent);
        return text;
    }
    QList<MeetingIndex> meetings = of.meetings;
    if (emphasis.filtered) {
        meetings.removeIf([&](MeetingIndex index) { return !emphasis.keepsMeeting(index); });
    }
    text.second = datesOf(*itinerary.story, meetings, options.language);
    return text;
}

} // namespace summitry
