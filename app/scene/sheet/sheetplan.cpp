// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/sheetplan.h"

#include "scene/sheet/sheetview.h"
#include "telling/occasion.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double DesignWidth = 1440, DesignHeight = 810, NarrowestDesign = 1000, TallDesign = 540,
                 DesignDpi = 96;
constexpr double Margin = 45, HeaderTop = 20, BareKeyTop = 14;
// Of a tall picture, in the units of its words.
constexpr double TallWords = 1.25, TallMargin = 24, TallTop = 20, TallTitle = 35;
constexpr double LeastTallMap = 0.6; // of the width: for less of a map there are no steps

double factorFor(const SheetOptions &options)
{
    const QSizeF pixels = options.pixels;
    if (options.dpi > 0)
        return std::max(options.dpi / DesignDpi, factorFor({.pixels = options.pixels}));
    if (isTall(pixels))
        return pixels.width() / TallDesign;
    const double fits = std::min(pixels.width() / DesignWidth, pixels.height() / DesignHeight);
    if (pixels.width() / pixels.height() >= DesignWidth / DesignHeight)
        return fits;
    const double sameArea = std::sqrt(pixels.width() * pixels.height() / (DesignWidth * DesignHeight));
    return std::max(fits, std::min(sameArea, pixels.width() / NarrowestDesign));
}

HeaderOptions headerOptions(const SheetOptions &options, bool tall)
{
    HeaderOptions header;
    header.margin = tall ? TallMargin : Margin;
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

} // namespace

MapScale scaleNeeded(const SheetContent &content, const SheetOptions &options)
{
    const double factor = factorFor(options);
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
    const Occasion today = occasionOf(scene.emphasis, frame);
    layout.today = today.city;
    layout.todayText = inBrief(today, *scene.itinerary->story, scene.language);
    return layout;
}

std::shared_ptr<const SheetPlan> planSheet(const SheetContent &wanted, const SheetOptions &options)
{
    const auto plan = std::make_shared<SheetPlan>();
    plan->options = options;
    plan->factor = factorFor(options);
    plan->size = QSizeF(options.pixels) / plan->factor;
    const Emphasis emphasis = emphasise(wanted.itinerary, wanted.filter);
    const SheetContent content = settled(wanted, emphasis, options, plan->size);
    plan->schedule = Schedule(content.itinerary, content.pace);
    plan->reduceMotion = content.reduceMotion;
    plan->leaveOut = content.notKept == NotKept::LeftOut;

    Scene &scene = plan->scene;
    scene.itinerary = content.itinerary;
    scene.theme = content.theme;
    scene.language = content.language;
    scene.transparent = options.transparent;
    scene.emphasis = emphasis;
    scene.frame = plan->frameAt(content.moment);
    scene.view = viewFor(content, scene.emphasis, plan->size, plan->factor);
    const auto anyWorld = std::make_shared<Chart>();
    anyWorld->world = worldFor(content, MapScale::Medium);
    scene.chart = anyWorld; // its names and worldview are all that the furniture needs
    plan->furniture = furnish(scene, content.filter, TitleOf::Filter);
    useWords(plan->furniture, content.words);

    const bool tall = isTall(plan->size) && options.dpi == 0;
    plan->wordScale = tall ? TallWords : 1;
    const double width = plan->size.width(), height = plan->size.height();
    const double room = width / plan->wordScale; // in the units of words
    const HeaderOptions header = headerOptions(options, tall);
    Furniture widest = plan->furniture;
    widest.counts = widest.whole;
    if (!scene.frame.atRest)
        widest.dateline = widestDateline(*content.itinerary->story, content.language, header);
    plan->headerPlan = planHeader(widest, header, room);
    plan->footerPlan = planFooter(plan->furniture, header.margin, room);

    // The map begins and ends on whole device pixels.
    const auto whole
        = [&](double length) { return std::round(length * plan->wordScale * plan->factor) / plan->factor; };
    const double top = whole(plan->headerPlan.height);
    const double below = options.credit ? whole(plan->footerPlan.height) : 0;
    double steps = 0;
    if (tall && scene.frame.atRest) {
        plan->stepsPlan = planSteps(scene, header.margin, room);
        steps = whole(plan->stepsPlan.height);
        if (height - top - below - steps < LeastTallMap * width)
            steps = 0;
    }
    plan->map = QRectF(0, top, width, std::max(0.0, height - top - steps - below));
    if (top > 0)
        plan->header = QRectF(0, 0, width, top);
    if (steps > 0)
        plan->steps = QRectF(0, plan->map.bottom(), width, steps);
    if (below > 0)
        plan->footer = QRectF(0, height - below, width, below);

    scene.view = viewFor(content, scene.emphasis, plan->map.size(), plan->factor);
    scene.chart = drawChart(
        worldFor(content, scene.view.mapScale()), scene.view.projection, scene.view.tolerance(),
        scene.view.frame());
    scene.layout = layOut(content.itinerary, scene.view, scene.emphasis, plan->layoutAt(scene.frame));
    return plan;
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
