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

std::vector<ScreenStop> layOutStops(const Itinerary &itinerary, const View &view, const Routes &routes)
{
    std::vector<ScreenStop> stops(itinerary.stops.size());
    for (size_t i = 0; i < stops.size(); ++i) {
        const Stop &stop = itinerary.stops[i];
        if (const std::optional<QPointF> &plane = routes.stop(i)) {
            stops[i].at = view.toScreen(*plane);
            stops[i].visible = true;
        }
        stops[i].radius = stop.kind == Stop::Kind::Host ? ringRadius(stop.meetings.size()) : DotRadius;
    }
    return stops;
}

/// They come first.
std::span<const ScreenStop> hostsOf(const Itinerary &itinerary, const std::vector<ScreenStop> &stops)
{
    const auto others = std::ranges::find_if_not(
        itinerary.stops, [](const Stop &stop) { return stop.kind == Stop::Kind::Host; });
    return std::span(stops).first(static_cast<size_t>(others - itinerary.stops.begin()));
}

ScreenIndex indexOf(std::span<const ScreenStop> stops, const View &view)
{
    constexpr double Cell = 64, Reach = 16; // pixels; room for a ring's strokes and its pulse
    const auto name = [&](int i, ScreenIndex::Namer &namer) {
        const ScreenStop &stop = stops[static_cast<size_t>(i)];
        const double r = stop.radius + Reach;
        if (stop.visible)
            namer.addBox(QRectF(stop.at.x() - r, stop.at.y() - r, 2 * r, 2 * r));
    };
    return {areaOf(view), Cell, static_cast<int>(stops.size()), name};
}

/// Whether hardly anything of a stop shows beside the rings that are painted over it.
bool isCovered(int stop, const Lines &lines)
{
    constexpr double Sliver = 3; // pixels
    const ScreenStop &under = lines.stops[static_cast<size_t>(stop)];
    return std::ranges::any_of(lines.hostIndex.at(under.at), [&](int host) {
        const ScreenStop &over = lines.stops[static_cast<size_t>(host)];
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
        lines.stopIndex = indexOf(lines.stops, view);
        lines.hostIndex = indexOf(hostsOf(itinerary, lines.stops), view);
        for (size_t i = 0; i < lines.stops.size(); ++i)
            lines.stops[i].covered = isCovered(static_cast<int>(i), lines);
        lines.arcs = layOutArcs(itinerary, view, lines.stops, *lines.routes, step);
    }
    return lines;
}

ScreenIndex indexOfArcs(const Lines &lines)
{
    constexpr double Cell = 64;
    const auto name = [&](int i, ScreenIndex::Namer &namer) {
        for (const auto &points : lines.arcs[i].pieces) {
            for (size_t k = 1; k < points.size(); ++k)
                namer.addLine(points[k - 1].at(), points[k].at(), ArcReach);
        }
    };
    return {areaOf(lines.view), Cell, static_cast<int>(lines.arcs.size()), name};
}

} // namespace summitry
