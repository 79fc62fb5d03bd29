#pragma once

#include "globe/lonlat.h"

#include <QString>

namespace summitry {

/// "51.1605, 71.4704": latitude and longitude in degrees, as other programs take them.
QString coordinatesText(LonLat at);
/// "2,274 km", "4.2 km", "350 m"
QString distanceText(double metres, const QString &language);

} // namespace summitry
