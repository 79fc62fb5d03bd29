// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/occasion.h"

#include <algorithm>
#include <QRegularExpression>

namespace summitry {

Occasion occasionOf(const Emphasis &emphasis, const Frame &frame)
{
    QList<MeetingIndex> meetings = frame.todaysMeetings;
    meetings.removeIf([&](MeetingIndex meeting) { return !emphasis.keepsMeeting(meeting); });
    if (meetings.isEmpty())
        return {};
    const Story &story = *emphasis.itinerary->story;
    const auto cityOf = [&](MeetingIndex meeting) { return story.cityOf(story.meetings[meeting].place); };
    const auto begin = [&](MeetingIndex meeting) { return frame.schedule.meeting(meeting); };
    std::ranges::stable_sort(meetings, {}, begin);
    const auto later = std::ranges::upper_bound(meetings, frame.moment, {}, begin);
    const auto shown = later == meetings.begin() ? later : std::prev(later);
    Occasion occasion{.city = cityOf(*shown), .event = {}};

    QHash<QString, int> counts; // of meetings there so far, by their event
    int most = 0;
    for (auto meeting = meetings.begin(); meeting <= shown; ++meeting) {
        const Text &event = story.meetings[*meeting].event;
        if (cityOf(*meeting) != occasion.city)
            continue;
        if (const int count = ++counts[event.plain]; count > most) {
            most = count;
            occasion.event = event;
        }
    }
    return occasion;
}

QString inBrief(const Occasion &occasion, const Story &story, const QString &language)
{
    static const QRegularExpression detail(QStringLiteral("(: | \\(|：|（).*$"));
    QString event = occasion.event.in(language).remove(detail);
    const Place *place = story.place(occasion.city);
    if (!place)
        return event;
    for (const char *joint : {" in ", " at "}) {
        const QString end = QLatin1String(joint) + place->name.in(language);
        if (event.size() > end.size() && event.endsWith(end))
            event.chop(end.size());
    }
    return event;
}

} // namespace summitry
