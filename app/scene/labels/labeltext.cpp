// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/labeltext.h"

#include "story/when.h"
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

/// The days on which a host saw the meetings, which are in order: '3–4 July', in a story of several years
/// 'Mar 2022'; spread over more than a week 'on 7 days'.
QString datesOf(const Story &story, const QList<int> &meetings, const QString &language)
{
    QDate first, last;
    qint64 days = 0;
    Precision precision = touchesYears(story) ? Precision::Month : Precision::Day;
    bool areDaysKnown = true;
    for (const int index : meetings) {
        const Meeting &meeting = story.meetings[index];
        first = first.isValid() ? std::min(first, meeting.date) : meeting.date;
        const QDate from = last.isValid() ? std::max(meeting.date, last.addDays(1)) : meeting.date;
        days += std::max<qint64>(from.daysTo(meeting.end) + 1, 0);
        last = last.isValid() ? std::max(last, meeting.end) : meeting.end;
        areDaysKnown = areDaysKnown && meeting.precision == Precision::Day;
        precision = std::max(precision, meeting.precision);
    }
    constexpr int Week = 7;
    if (areDaysKnown && first.isValid() && first.daysTo(last) >= Week)
        return onDays(days, language);
    return dateRange(
        first, last, language,
        {.withYear = touchesYears(story), .precision = precision, .shortMonths = touchesYears(story)});
}

} // namespace

LabelText
labelText(const Itinerary &itinerary, int stop, const Emphasis &emphasis, const LabelOptions &options)
{
    const Stop &of = itinerary.stops[static_cast<size_t>(stop)];
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
    QList<int> meetings = of.meetings;
    if (emphasis.filtered) {
        meetings.removeIf([&](int index) { return !emphasis.keepsMeeting(index); });
    }
    text.second = datesOf(*itinerary.story, meetings, options.language);
    return text;
}

} // namespace summitry
