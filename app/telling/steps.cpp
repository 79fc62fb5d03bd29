// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/steps.h"

#include <algorithm>

namespace summitry {

std::vector<double> stepsOf(const Emphasis &kept, const Schedule &schedule)
{
    const Itinerary &itinerary = *kept.itinerary;
    const Story &story = *itinerary.story;
    std::vector<double> steps;
    QHash<std::pair<QDate, QString>, size_t> known; // step, by day and city
    for (const MeetingIndex i : story.meetings.indices()) {
        if (!kept.keepsMeeting(i))
            continue;
        const Meeting &meeting = story.meetings[i];
        const std::pair occasion(meeting.date, story.cityOf(meeting.place));
        const auto step = known.constFind(occasion);
        if (step == known.cend()) {
            known.insert(occasion, steps.size());
            steps.push_back(schedule.meeting(i));
        } else {
            steps[*step] = std::max(steps[*step], schedule.meeting(i));
        }
    }
    if (steps.empty()) {
        for (const ArcIndex i : itinerary.arcs.indices()) {
            if (itinerary.arcs[i].kind == Arc::Kind::Journey && kept.arcs[i] != ArcState::Dimmed)
                steps.push_back(schedule.arc(i).end());
        }
    }
    std::ranges::sort(steps);
    steps.erase(std::ranges::unique(steps).begin(), steps.end());
    return steps;
}

double stepAfter(double moment, const std::vector<double> &steps, double end)
{
    const double from = moment >= end ? 0 : moment;
    const auto step = std::ranges::upper_bound(steps, from);
    if (step != steps.end())
        return *step;
    return moment >= end ? 0 : end;
}

double stepBefore(double moment, const std::vector<double> &steps, double end)
{
    constexpr double StepBack = 300; // well beyond a step, back is the step itself
    if (moment <= 0)
        return end;
    const auto later = std::ranges::upper_bound(steps, moment);
    if (later == steps.begin())
        return 0;
    const auto current = std::prev(later);
    if (moment - *current > StepBack)
        return *current;
    return current == steps.begin() ? 0 : *std::prev(current);
}

} // namespace summitry
