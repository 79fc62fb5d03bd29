#include "scene/layout.h"

#include "scene/arclayout.h"
#include "scene/arclook.h"
#include "scene/edgelabels.h"
#include "scene/labels.h"

namespace summitry {

namespace {

ScreenIndex indexOf(const std::vector<ScreenStop> &stops, const View &view)
{
    constexpr double Cell = 64, Reach = 16; // pixels; room for a ring's strokes and its pulse
    ScreenIndex index(view.size, Cell);
    for (size_t i = 0; i < stops.size(); ++i) {
        const double r = stops[i].radius + Reach;
        if (stops[i].visible)
            index.add(static_cast<int>(i), QRectF(stops[i].at.x() - r, stops[i].at.y() - r, 2 * r, 2 * r));
    }
    index.finish();
    return index;
}

ScreenIndex indexOf(const std::vector<ScreenArc> &arcs, const View &view)
{
    constexpr double Cell = 64;
    ScreenIndex index(view.size, Cell);
    for (size_t i = 0; i < arcs.size(); ++i) {
        for (const auto &points : arcs[i].pieces) {
            for (size_t k = 1; k < points.size(); ++k)
                index.addLine(static_cast<int>(i), points[k - 1].at, points[k].at, ArcReach);
        }
    }
    index.finish();
    return index;
}

} // namespace

Layout layOut(
    const std::shared_ptr<const Itinerary> &shared, const View &view, const Emphasis &emphasis,
    const LayoutOptions &options, const Layout &before)
{
    const Itinerary &itinerary = *shared;
    Layout layout;
    layout.routes = before.routes && before.routes->serve(&itinerary, view)
        ? before.routes
        : std::make_shared<const Routes>(shared, view);
    for (const Stop &stop : itinerary.stops) {
        ScreenStop at;
        const Place *place = itinerary.story->place(stop.city);
        if (const auto p = place ? view.toScreen(toLonLat(place->position)) : std::nullopt) {
            at.at = *p;
            at.visible = true;
        }
        at.radius = stop.kind == Stop::Kind::Host ? ringRadius(stop.meetings.size()) : DotRadius;
        layout.stops.push_back(at);
    }
    layout.arcs = layOutArcs(itinerary, view, layout.stops, *layout.routes);
    layout.stopIndex = indexOf(layout.stops, view);
    layout.arcIndex = indexOf(layout.arcs, view);
    placeLabels(layout, itinerary, view, emphasis, options, before.memory);
    placeEdgeLabels(layout, itinerary, view, emphasis, options);
    return layout;
}

} // namespace summitry
