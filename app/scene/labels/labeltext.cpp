// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/labeltext.h"

#include "story/when.h"
#include "telling/tally.h"
#include "words/dates.h"
#include "words/keptphrases.h"
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
QString datesOf(const Story &story, const QList<MeetingIndex> &meetings, const QString &language)
{
    QDate first, last;
    qint64 days = 0;
    Precision precision = touchesYears(story) ? Precision::Month : Precision::Day;
    bool areDaysKnown = true;
    for (const MeetingIndex index : meetings) {
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

QList<KeptFacts::Met> metAt(const Story &story, const QList<MeetingIndex> &meetings, const QString &language)
{
    Tally leaders;
    for (const MeetingIndex index : meetings)
        leaders.count(story.meetings[index].leader);
    QList<KeptFacts::Met> met;
    for (const auto &[id, times] : leaders.ordered()) {
        const Leader *leader = story.leader(id);
        met.append({leader ? leader->name.in(language) : id, times});
    }
    return met;
}

/// Of the trips that are kept, how many begin and end in a city.
QString
endsOfTrips(const Itinerary &itinerary, StopIndex stop, const Emphasis &emphasis, const QString &language)
{
    QHash<QString, const Arc *> firsts, lasts; // in the order of departure
    for (const Arc &arc : itinerary.arcs) {
        if (arc.kind != Arc::Kind::Journey || !emphasis.trips.contains(arc.trip))
            continue;
        if (!firsts.contains(arc.trip))
            firsts.insert(arc.trip, &arc);
        lasts.insert(arc.trip, &arc);
    }
    const auto starts = std::ranges::count_if(firsts, [&](const Arc *arc) { return arc->fromStop == stop; });
    const auto ends = std::ranges::count_if(lasts, [&](const Arc *arc) { return arc->toStop == stop; });
    return tripEnds(starts, ends, language);
}

} // namespace

LabelText
labelText(const Itinerary &itinerary, StopIndex stop, const Emphasis &emphasis, const LabelOptions &options)
{
    const Stop &of = itinerary.stops[stop];
    const Place *place = itinerary.story->place(of.city);
    LabelText text{place ? place->name.in(options.language) : of.city, {}, {}};
    if (of.kind != Stop::Kind::Host)
        return text;
    if (options.playing) {
        constexpr double LongestEvent = 220; // pixels
        if (of.city == options.today)
            text.second = elided(options.todayText, secondLineType(), LongestEvent);
        return text;
    }
    QList<MeetingIndex> meetings = of.meetings;
    if (emphasis.filtered) {
        meetings.removeIf([&](MeetingIndex index) { return !emphasis.keepsMeeting(index); });
    }
    text.second = datesOf(*itinerary.story, meetings, options.language);
    if (!emphasis.filtered || !options.sayWhom)
        return text;
    if (meetings.isEmpty())
        text.second = endsOfTrips(itinerary, stop, emphasis, options.language);
    else
        text.third = metInWords(metAt(*itinerary.story, meetings, options.language), options.language);
    return text;
}

} // namespace summitry
