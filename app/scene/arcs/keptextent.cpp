// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/keptextent.h"

#include "scene/arcs/extent.h"
#include "scene/arcs/fit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace summitry {

namespace {

/// Square degrees at the equator that a box covers.
double areaOf(const QRectF &degrees)
{
    return degrees.width() * degrees.height() * std::cos(degrees.center().y() * std::numbers::pi / 180);
}

QRectF mainLand(const Country &country, const Projection &projection)
{
    constexpr double Small = 0.05; // of the largest part
    double largest = 0;
    for (const QRectF &box : country.boxes)
        largest = std::max(largest, areaOf(box));
    std::vector<Polygon> parts;
    for (size_t i = 0; i < country.polygons.size(); ++i) {
        if (areaOf(country.boxes[i]) >= Small * largest)
            parts.push_back(country.polygons[i]);
    }
    return projectPolygons(projection, parts, {.tolerance = 0.005, .frame = {}}).boundingRect();
}

bool keepsAny(const Emphasis &emphasis)
{
    return std::ranges::find(emphasis.stops, true) != emphasis.stops.end();
}

} // namespace

LonLat keptCentre(const Emphasis &emphasis, const ProjectionKind &kind)
{
    const Itinerary &itinerary = *emphasis.itinerary;
    if (!emphasis.filtered || !keepsAny(emphasis))
        return storyCentre(itinerary, kind);
    MiddleFinder finder(*itinerary.story);
    for (const StopIndex i : itinerary.stops.indices()) {
        if (emphasis.stops[i])
            finder.add(itinerary.stops[i].city, 1);
    }
    return finder.middle(kind);
}

QRectF keptExtent(const Emphasis &emphasis, const Projection &projection, const World *world)
{
    const Itinerary &itinerary = *emphasis.itinerary;
    if (!emphasis.filtered || !keepsAny(emphasis))
        return storyExtent(itinerary, projection, Fit::Story);
    ExtentBuilder builder(*itinerary.story, projection);
    for (const StopIndex i : itinerary.stops.indices()) {
        if (emphasis.stops[i])
            builder.addCity(itinerary.stops[i].city);
    }
    constexpr size_t Most = 1000; // of very many a sample shows how far they reach
    const size_t step = 1 + itinerary.arcs.size() / Most;
    for (size_t i = 0; i < itinerary.arcs.size(); i += step) {
        const Arc &arc = itinerary.arcs[ArcIndex(i)];
        if (emphasis.arcs[ArcIndex(i)] != ArcState::Dimmed)
            builder.addWay(arc.from, arc.to);
    }
    for (const QString &code : emphasis.chosenCountries) {
        if (const Country *country = world ? world->country(code) : nullptr)
            builder.addBox(mainLand(*country, projection));
    }
    return builder.extent();
}

} // namespace summitry
