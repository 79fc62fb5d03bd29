// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/lines.h"

#include <QPolygonF>

namespace summitry {

/// The point at a fraction and the direction there (unit vector).
struct Heading {
    QPointF at;
    QPointF direction;
};
Heading headingAt(const ScreenArc &, double fraction);

/// A journey's head: solid, notched.
QPolygonF solidHead(const Heading &, double length, double width);
/// A visit's head: an open chevron to stroke.
QPolygonF chevronHead(const Heading &, double length, double width);

} // namespace summitry
