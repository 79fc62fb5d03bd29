// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/centring.h"

#include "scene/arcs/fit.h"

namespace summitry {

LonLat centreInstead(const Itinerary &itinerary, const Projection &now, const ProjectionKind &kind)
{
    const LonLat middle = storyCentre(itinerary, kind);
    if (kind.facts().centre || now.centre() == storyCentre(itinerary, now.kind()))
        return middle;
    return {now.centre().lon, now.isAzimuthal() ? now.centre().lat : middle.lat};
}

} // namespace summitry
