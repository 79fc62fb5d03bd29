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
constexpr double RowHeight = 22, StepsTop = 10, StepsBottom = 6, ColumnGap = 12;
constexpr double LeastWhere = 0.25; // of the width within the margins

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
        if (step != steps.end() && place && !place->isWaypoint
            && !step->places.contains(place->name.in(scene.language)))
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

/// Places in a row; of those that find no room, how many they are.
QString placesIn(double width, const QStringList &places, const QString &language)
{
    const QString gap = QStringLiteral(", ");
    for (qsizetype shown = places.size(); shown > 0; --shown) {
        QStringList row = places.first(shown);
        if (const qsizetype rest = places.size() - shown; rest > 0)
            row += moreInWords(rest, language);
        if (const QString text = row.join(gap); textWidth(text, WhereType) <= width)
            return text;
    }
    return wrapped(places.join(gap), WhereType, width, 1).value(0);
}

double widest(const std::vector<QString> &texts, const Type &type)
{
    double width = 0;
    for (const QString &text : texts)
        width = std::max(width, textWidth(text, type));
    return width;
}

} // namespace

double stepsHeight(qsizetype rows)
{
    return StepsTop + RowHeight * static_cast<double>(rows + 1) + StepsBottom;
}

StepsPlan planSteps(const Scene &scene, double margin, double width, qsizetype mostRows)
{
    const Story &story = *scene.itinerary->story;
    std::vector<Step> steps = stepsOf(scene);
    StepsPlan plan;
    plan.margin = margin;
    if (steps.empty() || mostRows < 2)
        return plan;
    plan.head = tripsInWords(static_cast<qsizetype>(steps.size()), scene.language);
    if (const auto most = static_cast<size_t>(mostRows); steps.size() > most) {
        plan.more = moreTripsInWords(static_cast<qsizetype>(steps.size() - most + 1), scene.language);
        std::ranges::stable_sort(steps, std::ranges::greater(), &Step::meetings);
        steps.resize(most - 1);
        std::ranges::stable_sort(steps, {}, [](const Step &step) { return step.trip->start; });
    }
    std::vector<QString> when, where, whom;
    for (const Step &step : steps) {
        when.push_back(
            whenInWords(story, step.trip->start, step.trip->end, scene.language, step.trip->precision));
        where.push_back(step.places.join(QStringLiteral(", ")));
        whom.push_back(metInWords(step.met, scene.language));
    }
    const double room = width - 2 * margin, whomWidth = widest(whom, WhomType);
    plan.whereAt = widest(when, WhenType) + ColumnGap;
    plan.whomAt = room;
    if (whomWidth > 0) {
        plan.headOfWhom = metHead(scene.language);
        const double widestWhere = plan.whereAt + widest(where, WhereType) + ColumnGap;
        plan.whomAt = std::min(widestWhere, std::max(plan.whereAt + LeastWhere * room, room - whomWidth));
    }
    for (size_t i = 0; i < steps.size(); ++i)
        plan.rows.push_back(
            {when[i], placesIn(plan.whomAt - plan.whereAt - ColumnGap, steps[i].places, scene.language),
             wrapped(whom[i], WhomType, room - plan.whomAt, 1).value(0)});
    plan.height = stepsHeight(static_cast<qsizetype>(plan.rows.size()) + (plan.more.isEmpty() ? 0 : 1));
    return plan;
}

void paintSteps(Canvas &canvas, const QRectF &box, const Colours &colours, const StepsPlan &plan)
{
    const InLayer layer(canvas, CanvasLayer::Steps);
    const double left = box.left() + plan.margin, room = box.width() - 2 * plan.margin;
    double top = box.top() + StepsTop;
    canvas.rect(QRectF(left, top, room, 0.8), colours.ink);
    const auto next = [&] {
        top += RowHeight;
        canvas.rect(QRectF(left, top, room, 0.4), colours.rule);
    };
    const double headline = baselineIn(top, RowHeight, WhereType);
    canvas.text({plan.head, WhereType, colours.ink}, {left, headline});
    canvas.text(
        {plan.headOfWhom, WhomType, colours.ink2},
        {left + room - textWidth(plan.headOfWhom, WhomType), headline});
    next();
    for (const StepsPlan::Row &row : plan.rows) {
        const double baseline = baselineIn(top, RowHeight, WhenType);
        canvas.text({row.when, WhenType, colours.journey}, {left, baseline});
        canvas.text({row.where, WhereType, colours.ink}, {left + plan.whereAt, baseline});
        canvas.text({row.whom, WhomType, colours.ink2}, {left + plan.whomAt, baseline});
        next();
    }
    if (!plan.more.isEmpty())
        canvas.text({plan.more, WhomType, colours.ink2}, {left, baselineIn(top, RowHeight, WhomType)});
}

} // namespace summitry
