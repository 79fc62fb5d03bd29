#include "scene/layout.h"

#include "scene/arclayout.h"
#include "scene/arclook.h"
#include "scene/edgelabels.h"
#include "scene/labels.h"

namespace summitry {

Layout layOut(
    const Itinerary &itinerary, const View &view, const Emphasis &emphasis, const LayoutOptions &options,
    const LabelMemory &before)
{
    Layout layout;
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
    layout.arcs = layOutArcs(itinerary, view, layout.stops);
    placeLabels(layout, itinerary, view, emphasis, options, before);
    placeEdgeLabels(layout, itinerary, view, emphasis, options);
    return layout;
}

} // namespace summitry
