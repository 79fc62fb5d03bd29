// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/lonlat.h"

#include <geodesic.h>

namespace summitry {

/// The shortest line between two points on WGS 84 (PROJ's geod_*, after Karney 2013,
/// doi:10.1007/s00190-012-0578-z; errors below 15 nanometres). For antipodal ends, where many are shortest,
/// the one that geod_inverse picks; for equal ends a line of length 0 whose azimuth is 0.
class Geodesic {
public:
    Geodesic(LonLat from, LonLat to);

    double length() const { return m_length; } ///< metres
    double azimuth() const { return m_azimuth; } ///< at the start, degrees clockwise from north
    LonLat at(double fraction) const; ///< 0 the start, 1 the end

private:
    geod_geodesicline m_line;
    double m_length = 0;
    double m_azimuth = 0;
};

} // namespace summitry
