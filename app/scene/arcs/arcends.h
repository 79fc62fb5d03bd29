// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/lines.h"

namespace summitry {

enum class ArcEnd { Departure, Arrival };

/// The circle around a ring that an arc's end stays on. Pixels.
struct EndCircle {
    QPointF centre;
    double radius = 0;
};

/// The angle at which an arc's end comes to its circle by itself.
double bearingAt(const ScreenArc &, ArcEnd, const EndCircle &);
/// Takes away what lies within the circle and bends the rest to its point at this angle.
void bendToDock(ScreenArc &, ArcEnd, const EndCircle &, double angle);
/// After its ends are docked: what is left of the arc, its fractions counted from 0 to 1 again, its length
/// and box.
void finishArc(ScreenArc &);

} // namespace summitry
