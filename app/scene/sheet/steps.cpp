// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/steps.h"

#include "scene/paint/canvas.h"
#include "scene/style/textlines.h"
#include "story/when.h"
#include "words/keptphrases.h"
#include "words/phrases.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr Type WhenType{.size = 12, .weight = 600};
constexpr Type WhereType{.size = 12, .weight = 650};
constexpr Type WhomType{.size = 12};
constexpr double RowHeight = 22, StepsTop = 10, StepsBottom = 6, Gap = 8;
constexpr double WhereColumn = 0.215, WhomColumn = 0.5; // of the width within the margins

struct Step {
    const Trip *trip;
    QStringList places; ///< in order, each once, without the way home
    QList<KeptFacts::Met> met;
    qsizetype meetings = 0;
};

void meet(Step &step, const QString &name)
{
    ++step.meetings;
    const auto known = std::ranges::find(step.met, name, &KeptFacts::Met::name);
    if (known == step.met.end())
        step.met.append({name, 1});
    else
        ++known->times;
}

std::vector<Step> stepsOf(const Scene &scene)
{
    const Story &story = *scene.itinerary->story;
    std::vector<Step> steps;
    for (const Trip &trip : story.trips) {
        if (scene.emphasis.trips.contains(trip.id))
            steps.push_back({&trip, {}, {}, 0});
    }
    const auto stepOf = [&](const QString &trip) {
        return std::ranges::find(steps, trip, [](const Step &s) { return s.trip->id; });
    };
    for (const Arc &arc : scene.itinerary->arcs) {
        const auto step = arc.kind == Arc::Kind::Journey && !arc.wayHome ? stepOf(arc.trip) : steps.end();
        const Place *place = story.place(arc.to);
        if (step != steps.end() && place && !step->places.contains(place->name.in(scene.language)))
            step->places += place->name.in(scene.language);
    }
    for (const MeetingIndex i : story.meetings.indices()) {
        const Meeting &meeting = story.meetings[i];
        const Leader *leader = story.leader(meeting.leader);
        const ArcIndex journey = scene.itinerary->journeyTo(i);
        const auto step = stepOf(
            meeting.trip.isEmpty() && journey.isValid() ? scene.itinerary->arcs[journey].trip : meeting.trip);
        if (step != steps.end() && leader && scene.emphasis.keepsMeeting(i))
            meet(*step, leader->name.in(scene.language));
    }
    return steps;
}

QString cut(const QString &text, const Type &type, double width)
{
    return wrapped(text, type, width, 1).value(0);
}

} // namespace

StepsPlan planSteps(const Scene &scene, double margin, double width)
{
    constexpr size_t All = 7, Most = 6;
    std::vector<Step> steps = stepsOf(scene);
    StepsPlan plan;
    plan.margin = margin;
    if (steps.empty())
        return plan;
    if (steps.size() > All) {
        plan.more = moreInWords(static_cast<qsizetype>(steps.size() - Most), scene.language);
        std::ranges::stable_sort(steps, std::ranges::greater(), &Step::meetings);
        steps.resize(Most);
        std::ranges::stable_sort(steps, {}, [](const Step &step) { return step.trip->start; });
    }
    const double room = width - 2 * margin;
    for (const Step &step : steps) {
        plan.rows.push_back(
            {cut(whenInWords(
                     *scene.itinerary->story, step.trip->start, step.trip->end, scene.language,
                     step.trip->precision),
                 WhenType, WhereColumn * room - Gap),
             cut(step.places.join(QStringLiteral(", ")), WhereType, (WhomColumn - WhereColumn) * room - Gap),
             cut(metInWords(step.met, scene.language), WhomType, (1 - WhomColumn) * room)});
    }
    const size_t rows = plan.rows.size() + (plan.more.isEmpty() ? 0 : 1);
    plan.height = StepsTop + RowHeight * static_cast<double>(rows) + StepsBottom;
    return plan;
}

void paintSteps(Canvas &canvas, const QRectF &box, const Colours &colours, const StepsPlan &plan)
{
    const double left = box.left() + plan.margin, room = box.width() - 2 * plan.margin;
    double top = box.top() + StepsTop;
    canvas.rect(QRectF(left, top, room, 0.8), colours.ink);
    for (const StepsPlan::Row &row : plan.rows) {
        const double baseline = baselineIn(top, RowHeight, WhenType);
        canvas.text({row.when, WhenType, colours.journey}, {left, baseline});
        canvas.text({row.where, WhereType, colours.ink}, {left + WhereColumn * room, baseline});
        canvas.text({row.whom, WhomType, colours.ink2}, {left + WhomColumn * room, baseline});
        top += RowHeight;
        canvas.rect(QRectF(left, top, room, 0.4), colours.rule);
    }
    if (!plan.more.isEmpty())
        canvas.text(
            {plan.more, WhomType, colours.ink2},
            {left + WhereColumn * room, baselineIn(top, RowHeight, WhomType)});
}

} // namespace summitry
