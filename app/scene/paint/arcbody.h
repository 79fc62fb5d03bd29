// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/arclook.h"
#include "scene/arcs/lines.h"
#include "scene/raster/strokeraster.h"

#include <QPolygonF>
#include <vector>

namespace summitry {

/// How wide and with which head an arc is drawn, after its state: see look.md's numbers in arclook.h.
struct ArcMeasure {
    double widthFactor = 1;
    double endFactor = 1; ///< of the end's width, for short arcs
    double headFactor = 1;
};

/// The tapering body, one stroke a piece, opaque and without a colour. Ends `cutBack` pixels before the last
/// point.
std::vector<Stroke> arcBody(const ScreenArc &, const ArcLook &, const ArcMeasure &, double cutBack);

/// The pieces from the start to a fraction of the way.
ScreenArc partOf(const ScreenArc &, double to);

/// The centre line of each piece.
std::vector<QPolygonF> arcLine(const ScreenArc &);

} // namespace summitry
