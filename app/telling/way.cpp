// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/way.h"

#include <algorithm>

namespace summitry {

Way wayOf(const Itinerary &itinerary, ArcIndex index)
{
    const Arc &arc = itinerary.arcs[index];
    Way way{arc.from, arc.to};
    const auto isWaypoint = [&](const QString &city) {
        const StopIndex stop = itinerary.stopAt(city);
        return stop.isValid() && itinerary.stops[stop].kind == Stop::Kind::Waypoint;
    };
    const auto leadsOn
        = [&](const Arc &other) { return other.kind == Arc::Kind::Journey && other.trip == arc.trip; };
    if (arc.kind != Arc::Kind::Journey)
        return way;
    for (int i = index.value() - 1; i >= 0 && isWaypoint(way.from); --i) {
        const Arc &before = itinerary.arcs[ArcIndex(i)];
        if (leadsOn(before) && before.to == way.from)
            way.from = before.from;
    }
    for (int i = index.value() + 1; i < itinerary.arcs.next().value() && isWaypoint(way.to); ++i) {
        const Arc &after = itinerary.arcs[ArcIndex(i)];
        if (leadsOn(after) && after.from == way.to)
            way.to = after.to;
    }
    return way;
}

} // namespace summitry
