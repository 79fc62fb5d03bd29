// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projection.h"

namespace summitry {

/// Ground on the plane, to fill by the winding rule: outer rings and holes run opposite ways. Plain points
/// rather than a QPainterPath, which fills caches inside itself while it is painted: several threads may
/// paint the same one.
struct PlaneArea {
    std::vector<QPolygonF> rings;
    QRectF box;
};

/// A stretch of a line on the plane, to stroke.
struct PlaneRun {
    QPolygonF points;
    QRectF box;
};

/// An area for each polygon, small ones for small polygons: the cost of filling grows faster than the number
/// of points. Polygons that the data itself cuts at ±180° stay together in one, or the cut would show.
std::vector<PlaneArea> projectAreas(const Projection &, std::span<const Polygon>, const Drafting &);
/// Lines as runs of no more than `longest` points; points that add less than half the tolerance are left out.
std::vector<PlaneRun>
projectRuns(const Projection &, std::span<const Line>, const Drafting &, qsizetype longest = 128);

} // namespace summitry
