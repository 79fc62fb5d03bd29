// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/lonlat.h"

#include <QByteArray>
#include <stdexcept>

namespace summitry {

/// Thrown where bytes are not what they should be; what() completes 'the shape …'.
struct BadShape : std::runtime_error {
    using runtime_error::runtime_error;
};

/// Appends the polygons, or the lines, of a little-endian WKB geometry (OGC 06-103r4, 8.2), single or multi.
void appendPolygons(const QByteArray &wkb, std::vector<Polygon> &polygons);
void appendLines(const QByteArray &wkb, std::vector<Line> &lines);

} // namespace summitry
