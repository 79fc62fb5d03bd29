// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/lines.h"

#include "scene/arcs/arclayout.h"
#include "scene/arcs/arclook.h"
#include "scene/arcs/routes.h"

#include <algorithm>

namespace summitry {

namespace {

/// Pans show what lies a frame away before all is laid out again.
QRectF areaOf(const View &view)
{
    const double width = view.size.width(), height = view.size.height();
    return {-width, -height, 3 * width, 3 * height};
}

ScreenStops layOutStops(const Itinerary &itinerary, const View &view, const Routes &routes)
{
    ScreenStops stops(itinerary.stops.size());
    for (const StopIndex i : stops.indices()) {
        const Stop &stop = itinerary.stops[i];
        if (const std::optional<QPointF> &plane = routes.stop(i)) {
            stops[i].at = view.toScreen(*plane);
            stops[i].visible = true;
        }
        stops[i].radius = stop.kind == Stop::Kind::Host ? ringRadius(stop.meetings.size()) : DotRadius;
    }
    return stops;
}

/// How many: they come first.
int hostsOf(const Itinerary &itinerary)
{
    return static_cast<int>(std::ranges::count(itinerary.stops, Stop::Kind::Host, &Stop::kind));
}

/// Of the first so many stops.
ScreenIndex<StopIndex> indexOf(const ScreenStops &stops, int count, const View &view)
{
    constexpr double Cell = 64, Reach = 16; // pixels; room for a ring's strokes and its pulse
    const auto name = [&](StopIndex i, ScreenIndex<StopIndex>::Namer &namer) {
        const ScreenStop &stop = stops[i];
        const double r = stop.radius + Reach;
        if (stop.visible)
            namer.addBox(QRectF(stop.at.x() - r, stop.at.y() - r, 2 * r, 2 * r));
    };
    return {areaOf(view), Cell, count, name};
}

/// Whether hardly anything of a stop shows beside the rings that are painted over it.
bool isCovered(StopIndex stop, const Lines &lines)
{
    constexpr double Sliver = 3; // pixels
    const ScreenStop &under = lines.stops[stop];
    return std::ranges::any_of(lines.hostIndex.at(under.at), [&](StopIndex host) {
        const ScreenStop &over = lines.stops[host];
        const double shown = lengthOf(under.at - over.at) + under.radius - over.radius;
        return host < stop && shown < Sliver;
    });
}

} // namespace

bool Lines::isOf(const std::shared_ptr<const Itinerary> &itinerary) const
{
    return routes && routes->itinerary() == itinerary;
}

Lines layOutLines(
    const std::shared_ptr<const Itinerary> &shared, const View &view, const LinesOptions &options,
    const Lines &before)
{
    const Itinerary &itinerary = *shared;
    constexpr size_t Sample = 1000; // arcs
    Lines lines;
    lines.view = view;
    lines.moving = options.moving;
    lines.coarse = options.coarse && itinerary.arcs.size() >= CrowdOfArcs;
    const size_t step = lines.coarse ? itinerary.arcs.size() / Sample : 1;
    const bool served = before.routes
        && (lines.coarse ? before.routes->show(&itinerary, view, step)
                         : before.routes->serve(&itinerary, view));
    lines.routes = served ? before.routes : std::make_shared<const Routes>(shared, view, step);
    if (served && before.view == view && before.dragged.isNull() && before.coarse == lines.coarse) {
        lines.stops = before.stops;
        lines.stopIndex = before.stopIndex;
        lines.hostIndex = before.hostIndex;
        lines.arcs = before.arcs;
    } else {
        lines.stops = layOutStops(itinerary, view, *lines.routes);
        lines.stopIndex = indexOf(lines.stops, lines.stops.next().value(), view);
        lines.hostIndex = indexOf(lines.stops, hostsOf(itinerary), view);
        for (const StopIndex i : lines.stops.indices())
            lines.stops[i].covered = isCovered(i, lines);
        lines.arcs = layOutArcs(itinerary, view, lines.stops, *lines.routes, step);
    }
    return lines;
}

ScreenIndex<ArcIndex> indexOfArcs(const Lines &lines)
{
    constexpr double Cell = 64;
    const auto name = [&](ArcIndex i, ScreenIndex<ArcIndex>::Namer &namer) {
        for (const auto &points : lines.arcs[i].pieces) {
            for (size_t k = 1; k < points.size(); ++k)
                namer.addLine(points[k - 1].at(), points[k].at(), ArcReach);
        }
    };
    return {areaOf(lines.view), Cell, lines.arcs.next().value(), name};
}

} // namespace summitry
