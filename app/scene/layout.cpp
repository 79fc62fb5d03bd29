#include "scene/layout.h"

#include "globe/parallel.h"
#include "scene/arclayout.h"
#include "scene/arclook.h"
#include "scene/labels.h"

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

ScreenIndex indexOf(const QList<ScreenArc> &arcs, const View &view)
{
    constexpr double Cell = 64;
    const auto name = [&](int i, ScreenIndex::Namer &namer) {
        for (const auto &points : arcs[i].pieces) {
            for (size_t k = 1; k < points.size(); ++k)
                namer.addLine(points[k - 1].at(), points[k].at(), ArcReach);
        }
    };
    return {areaOf(view), Cell, static_cast<int>(arcs.size()), name};
}

/// Whether hardly anything of a stop shows beside the rings that are painted over it.
bool isCovered(int stop, const Layout &layout)
{
    constexpr double Sliver = 3; // pixels
    const ScreenStop &under = layout.stops[static_cast<size_t>(stop)];
    return std::ranges::any_of(layout.hostIndex.at(under.at), [&](int host) {
        const ScreenStop &over = layout.stops[static_cast<size_t>(host)];
        const double shown = lengthOf(under.at - over.at) + under.radius - over.radius;
        return host < stop && shown < Sliver;
    });
}

} // namespace

Layout layOut(
    const std::shared_ptr<const Itinerary> &shared, const View &view, const Emphasis &emphasis,
    const LayoutOptions &options, const Layout &before)
{
    const Itinerary &itinerary = *shared;
    constexpr size_t Sample = 1000; // arcs
    Layout layout;
    layout.view = view;
    layout.moving = options.moving;
    layout.coarse = options.coarse && itinerary.arcs.size() >= CrowdOfArcs;
    const size_t step = layout.coarse ? itinerary.arcs.size() / Sample : 1;
    const bool served = before.routes
        && (layout.coarse ? before.routes->show(&itinerary, view, step)
                          : before.routes->serve(&itinerary, view));
    layout.routes = served ? before.routes : std::make_shared<const Routes>(shared, view, step);
    const auto label = [&] { placeLabels(layout, itinerary, emphasis, options, before); };
    if (served && before.view == view && before.dragged.isNull() && before.coarse == layout.coarse) {
        layout.stops = before.stops;
        layout.stopIndex = before.stopIndex;
        layout.hostIndex = before.hostIndex;
        layout.arcs = before.arcs;
        layout.arcIndex = before.arcIndex;
        label();
    } else {
        layout.stops = layOutStops(itinerary, view, *layout.routes);
        layout.stopIndex = indexOf(layout.stops, view);
        layout.hostIndex = indexOf(hostsOf(itinerary, layout.stops), view);
        for (size_t i = 0; i < layout.stops.size(); ++i)
            layout.stops[i].covered = isCovered(static_cast<int>(i), layout);
        layout.arcs = layOutArcs(itinerary, view, layout.stops, *layout.routes, step);
        sideBySide(label, [&] { layout.arcIndex = indexOf(std::as_const(layout).arcs, view); });
    }
    return layout;
}

} // namespace summitry
