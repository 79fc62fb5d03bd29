// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/geodesic.h"

#include <algorithm>

namespace summitry {

namespace {

const geod_geodesic &wgs84()
{
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic g;
        geod_init(&g, 6378137, 1 / 298.257223563);
        return g;
    }();
    return ellipsoid;
}

} // namespace

Geodesic::Geodesic(LonLat from, LonLat to)
{
    double end = 0;
    geod_inverse(&wgs84(), from.lat, from.lon, to.lat, to.lon, &m_length, &m_azimuth, &end);
    if (m_length == 0)
        m_azimuth = 0;
    geod_directline(
        &m_line, &wgs84(), from.lat, from.lon, m_azimuth, m_length,
        GEOD_LATITUDE | GEOD_LONGITUDE | GEOD_DISTANCE_IN);
}

LonLat Geodesic::at(double fraction) const
{
    LonLat point;
    geod_position(&m_line, fraction * m_length, &point.lat, &point.lon, nullptr);
    return point;
}

} // namespace summitry
