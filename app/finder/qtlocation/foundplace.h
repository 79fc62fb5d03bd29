// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finder/finder.h"

class QGeoLocation;

namespace summitry {

/// What a location of any provider says. Ours tells more in its extended attributes, see app/places.
FoundPlace toFoundPlace(const QGeoLocation &location);
PlaceHere toPlaceHere(const QGeoLocation &location);

} // namespace summitry
