// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/sheetplan.h"

#include "scene/sheet/furnituretypes.h"
#include "scene/sheet/sheetview.h"
#include "scene/style/textlines.h"
#include "telling/occasion.h"
#include "words/language.h"
#include "words/phrases.h"

#include <algorithm>
#include <cmath>
#include <QRegularExpression>
#include <QSet>

namespace summitry {

namespace {

constexpr double DesignWidth = 1440, DesignHeight = 810, NarrowestDesign = 1000, DesignDpi = 96;
constexpr double Margin = 45, NarrowMargin = 30, HeaderTop = 20, BareKeyTop = 14;
// Of a tall picture, in the units of its words.
constexpr double TallWords = 1.0926, TallMargin = 24, TallTop = 20, TallTitle = 35;
constexpr double LeastTallMap = 0.62; // of the width: for less of a map there are no steps
constexpr qsizetype FewSteps = 7; // for which the map gives room

// Design pixels across, by a picture's width beside its height: squares and tall pictures are looked at on
// telephones, where they are as wide as the screen.
struct Shape {
    double ratio, width;
};
constexpr Shape Tall{0.8, 472}, Square{1, 667}, Broad{4.0 / 3, 1247};

double between(const Shape &one, const Shape &other, double ratio)
{
    const double t = std::clamp((ratio - one.ratio) / (other.ratio - one.ratio), 0.0, 1.0);
    return one.width + t * (other.width - one.width);
}

double factorFor(const SheetOptions &options, bool automatic)
{
    const QSizeF pixels = options.pixels;
    if (options.dpi > 0)
        return options.dpi / DesignDpi;
    const double ratio = pixels.width() / pixels.height();
    if (ratio < Square.ratio)
        return pixels.width() / between(Tall, Square, ratio);
    if (ratio < Broad.ratio && automatic)
        return pixels.width() / between(Square, Broad, ratio);
    const double fits = std::min(pixels.width() / DesignWidth, pixels.height() / DesignHeight);
    if (ratio >= DesignWidth / DesignHeight)
        return fits;
    const double sameArea = std::sqrt(pixels.width() * pixels.height() / (DesignWidth * DesignHeight));
    return std::max(fits, std::min(sameArea, pixels.width() / NarrowestDesign));
}

HeaderOptions headerOptions(const SheetOptions &options, bool tall, double width)
{
    HeaderOptions header;
    header.margin = tall ? TallMargin : width < NarrowestDesign ? NarrowMargin : Margin;
    header.top = !options.title ? BareKeyTop : tall ? TallTop : HeaderTop;
    header.shortKey = tall;
    if (tall)
        header.titleSize = TallTitle;
    header.dates = options.title;
    header.title = options.title;
    header.standfirst = options.title;
    header.key = options.legend;
    header.standfirstLines = 3;
    return header;
}

/// As many sentences from the start as find room; the first in any case.
QString sentencesIn(qsizetype lines, double width, const QString &text)
{
    constexpr qsizetype Long = 3; // letters, with which a full stop ends no abbreviation
    static const QRegularExpression end(QStringLiteral("(?<=\\w{%1}[.!?]) ").arg(Long));
    QStringList sentences = text.split(end);
    const auto fits = [&] {
        constexpr int Any = 99;
        return wrapped(sentences.join(u' '), StandfirstType, width, Any).size() <= lines;
    };
    while (sentences.size() > 1 && !fits())
        sentences.removeLast();
    return sentences.join(u' ');
}

/// How many places within a map are kept and have no name.
qsizetype unnamedIn(const Scene &scene)
{
    QSet<StopIndex> named;
    for (const Label &label : scene.layout.labels)
        named.insert(label.stop);
    const QRectF frame(QPointF(0, 0), scene.view.size);
    qsizetype unnamed = 0;
    for (const StopIndex i : scene.layout.stops.indices()) {
        const ScreenStop &stop = scene.layout.stops[i];
        const bool isKept = !scene.emphasis.filtered || scene.emphasis.stops[i];
        unnamed += isKept && stop.visible && frame.contains(stop.at) && !named.contains(i) ? 1 : 0;
    }
    return unnamed;
}

/// Leaves out what a tall picture has no room for.
void shorten(Furniture &furniture, double width)
{
    constexpr qsizetype Lines = 2;
    furniture.standfirst = sentencesIn(Lines, width, furniture.standfirst);
    furniture.leadersCountries = false;
}

} // namespace

MapScale scaleNeeded(const SheetContent &content, const SheetOptions &options)
{
    const double factor = factorFor(options, content.automatic);
    const QSizeF page = QSizeF(options.pixels) / factor;
    const Emphasis emphasis = emphasise(content.itinerary, content.filter);
    return viewFor(settled(content, emphasis, options, page), emphasis, page, factor).mapScale();
}

Frame SheetPlan::frameAt(double moment) const
{
    if (moment < 0)
        return summitry::frameAt(schedule, schedule.duration(), {.atRest = true});
    return summitry::frameAt(schedule, moment, {.reduceMotion = reduceMotion});
}

LayoutOptions SheetPlan::layoutAt(const Frame &frame) const
{
    LayoutOptions layout;
    layout.world = scene.chart->world;
    layout.language = scene.language;
    layout.playing = !frame.atRest;
    layout.leaveOut = layout.sayWhom = leaveOut;
    layout.leaders = leaders;
    const Occasion today = occasionOf(scene.emphasis, frame);
    layout.today = today.city;
    layout.todayText = inBrief(today, *scene.itinerary->story, scene.language);
    return layout;
}

namespace {

/// A world's names and worldview, which are all that words and labels need, of a map that is not drawn yet.
std::shared_ptr<const Chart> namesOf(const std::shared_ptr<const World> &world)
{
    const auto names = std::make_shared<Chart>();
    names->world = world;
    return names;
}

/// Divides the page, and lays the story out on the map's part.
void arrange(SheetPlan &plan, const SheetContent &content)
{
    Scene &scene = plan.scene;
    const double width = plan.size.width(), height = plan.size.height();
    const double room = width / plan.wordScale;
    // The map begins and ends on whole device pixels.
    const auto whole
        = [&](double length) { return std::round(length * plan.wordScale * plan.factor) / plan.factor; };
    const double top = whole(plan.headerPlan.height);
    const double below = plan.options.credit ? whole(plan.footerPlan.height) : 0;
    const double free = std::max(0.0, height - top - below);
    double steps = 0;
    if (plan.wordScale != 1 && scene.frame.atRest) {
        const auto rowsIn = [&](double high) {
            return static_cast<qsizetype>(
                (high / plan.wordScale - stepsHeight(0)) / (stepsHeight(1) - stepsHeight(0)));
        };
        const double filled
            = std::clamp(heightFilled(content, scene.emphasis, width), LeastTallMap * width, free);
        const qsizetype most
            = std::min(std::max(rowsIn(free - filled), FewSteps), rowsIn(free - LeastTallMap * width));
        plan.stepsPlan = planSteps(scene, plan.headerPlan.options.margin, room, most);
        steps = whole(plan.stepsPlan.height);
    }
    plan.map = QRectF(0, top, width, free - steps);
    if (top > 0)
        plan.header = QRectF(0, 0, width, top);
    if (steps > 0)
        plan.steps = QRectF(0, plan.map.bottom(), width, steps);
    if (below > 0)
        plan.footer = QRectF(0, height - below, width, below);
    scene.view = viewFor(content, scene.emphasis, plan.map.size(), plan.factor);
    scene.chart = namesOf(worldFor(content, scene.view.mapScale()));
    scene.layout = layOut(scene.itinerary, scene.view, scene.emphasis, plan.layoutAt(scene.frame));
}

/// Has the footer say how many places the map does not name.
void sayUnnamed(SheetPlan &plan, double margin)
{
    plan.unnamed = unnamedIn(plan.scene);
    Furniture told = plan.furniture;
    told.sources = inARow({told.sources, placesUnnamed(plan.unnamed, told.language)}, told.language);
    plan.footerPlan = planFooter(told, margin, plan.size.width() / plan.wordScale);
}

} // namespace

std::shared_ptr<const SheetPlan> planSheet(const SheetContent &wanted, const SheetOptions &options)
{
    const auto plan = std::make_shared<SheetPlan>();
    plan->options = options;
    plan->factor = factorFor(options, wanted.automatic);
    plan->size = QSizeF(options.pixels) / plan->factor;
    const Emphasis emphasis = emphasise(wanted.itinerary, wanted.filter);
    const SheetContent content = settled(wanted, emphasis, options, plan->size);
    plan->schedule = Schedule(content.itinerary, content.pace);
    plan->reduceMotion = content.reduceMotion;
    plan->leaders = wanted.automatic;
    plan->leaveOut = content.notKept == NotKept::LeftOut;

    Scene &scene = plan->scene;
    scene.itinerary = content.itinerary;
    scene.theme = content.theme;
    scene.language = content.language;
    scene.transparent = options.transparent;
    scene.emphasis = emphasis;
    scene.frame = plan->frameAt(content.moment);
    scene.view = viewFor(content, scene.emphasis, plan->size, plan->factor);
    scene.chart = namesOf(worldFor(content, MapScale::Medium));
    plan->furniture = furnish(scene, content.filter, TitleOf::Filter);
    useWords(plan->furniture, content.words);

    const bool tall = isTall(plan->size) && options.dpi == 0;
    plan->wordScale = tall ? TallWords : 1;
    const double room = plan->size.width() / plan->wordScale; // in the units of words
    const HeaderOptions header = headerOptions(options, tall, plan->size.width());
    if (tall)
        shorten(plan->furniture, room - 2 * header.margin);
    Furniture widest = plan->furniture;
    widest.counts = widest.whole;
    if (!scene.frame.atRest)
        widest.dateline = widestDateline(*content.itinerary->story, content.language, header);
    plan->headerPlan = planHeader(widest, header, room);
    plan->footerPlan = planFooter(plan->furniture, header.margin, room);

    arrange(*plan, content);
    if (plan->leaders && scene.frame.atRest && options.credit && unnamedIn(scene) > 0) {
        const double before = plan->footerPlan.height;
        sayUnnamed(*plan, header.margin);
        if (plan->footerPlan.height != before) {
            arrange(*plan, content);
            sayUnnamed(*plan, header.margin);
        }
    }
    scene.chart = drawChart(
        worldFor(content, scene.view.mapScale()), scene.view.projection, scene.view.tolerance(),
        scene.view.frame());
    return plan;
}

double smallestType(const SheetContent &content, const SheetOptions &options)
{
    return NoteType.size * factorFor(options, content.automatic);
}

bool sharePlan(const SheetContent &one, const SheetContent &other)
{
    SheetContent same = other;
    same.theme = one.theme;
    if ((one.moment < 0) == (other.moment < 0))
        same.moment = one.moment;
    return one == same;
}

} // namespace summitry
