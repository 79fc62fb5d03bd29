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

/// A host of which nothing is kept is a pale ring without a number, or where that is left out, a dot.
ScreenStops layOutStops(
    const Itinerary &itinerary, const View &view, const Routes &routes, const Emphasis &emphasis,
    bool leaveOut)
{
    ScreenStops stops(itinerary.stops.size());
    for (const StopIndex i : stops.indices()) {
        const Stop &stop = itinerary.stops[i];
        const bool isThere = !leaveOut || !emphasis.filtered || emphasis.stops[i];
        if (const std::optional<QPointF> &plane = routes.stop(i); plane && isThere) {
            stops[i].at = view.toScreen(*plane);
            stops[i].visible = stop.kind != Stop::Kind::Waypoint;
        }
        const int kept = emphasis.keptAt(i);
        const bool isHost = stop.kind == Stop::Kind::Host;
        stops[i].ring = isHost && (kept > 0 || !leaveOut);
        stops[i].radius = stops[i].ring       ? ringRadius(kept)
            : isHost && emphasis.travelled[i] ? FormerHostRadius
                                              : DotRadius;
    }
    return stops;
}

ScreenIndex<StopIndex> indexOf(const ScreenStops &stops, const View &view, bool ringsAlone)
{
    constexpr double Cell = 64, Reach = 16; // pixels; room for a ring's strokes and its pulse
    const auto name = [&](StopIndex i, ScreenIndex<StopIndex>::Namer &namer) {
        const ScreenStop &stop = stops[i];
        const double r = stop.radius + Reach;
        if (stop.visible && (!ringsAlone || stop.ring))
            namer.addBox(QRectF(stop.at.x() - r, stop.at.y() - r, 2 * r, 2 * r));
    };
    return {areaOf(view), Cell, stops.next().value(), name};
}

/// Of one view: their rings are of the same size.
bool isAlike(const ScreenStop &a, const ScreenStop &b)
{
    return a.visible == b.visible && a.ring == b.ring && a.radius == b.radius;
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
    const std::shared_ptr<const Itinerary> &shared, const View &view, const Emphasis &emphasis,
    const LinesOptions &options, const Lines &before)
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
    lines.leftOut = options.leaveOut && emphasis.filtered;
    lines.routes = served ? before.routes : std::make_shared<const Routes>(shared, view, step);
    lines.stops = layOutStops(itinerary, view, *lines.routes, emphasis, options.leaveOut);
    const bool sameRings = std::ranges::equal(lines.stops, before.stops, isAlike);
    if (served && sameRings && before.view == view && before.dragged.isNull() && before.coarse == lines.coarse
        && before.leftOut == lines.leftOut) {
        lines.stops = before.stops;
        lines.stopIndex = before.stopIndex;
        lines.hostIndex = before.hostIndex;
        lines.arcs = before.arcs;
    } else {
        lines.stopIndex = indexOf(lines.stops, view, false);
        lines.hostIndex = indexOf(lines.stops, view, true);
        for (const StopIndex i : lines.stops.indices())
            lines.stops[i].covered = isCovered(i, lines);
        const auto isLeftOut
            = [&](ArcIndex arc) { return lines.leftOut && emphasis.arcs[arc] == ArcState::Dimmed; };
        lines.arcs = layOutArcs(itinerary, view, lines.stops, *lines.routes, step, isLeftOut);
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
