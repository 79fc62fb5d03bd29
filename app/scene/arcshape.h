#pragma once

#include "scene/arclook.h"
#include "scene/layout.h"
#include "scene/strokeraster.h"

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
