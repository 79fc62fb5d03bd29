// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/arcends.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double BendLength = 170; // pixels over which an arc bends to its dock
constexpr double BearingReach = 26; // pixels from the circle at which an arc's bearing is taken

/// The visible way counts from 0 to 1 again after its ends were cut back to the rims.
void stretchFractions(ScreenArc &arc)
{
    const double from = arc.startsHere ? arc.pieces.front().front().fraction : 0;
    const double to = arc.endsHere ? arc.pieces.back().back().fraction : 1;
    if (to <= from)
        return;
    for (auto &points : arc.pieces) {
        for (auto &point : points)
            point.fraction = static_cast<float>(std::clamp((point.fraction - from) / (to - from), 0.0, 1.0));
    }
}

void measure(ScreenArc &arc)
{
    constexpr double Room = 14; // for head, casing and glow
    const Waypoint &any = arc.pieces.front().front();
    float left = any.x, right = any.x, top = any.y, bottom = any.y;
    arc.length = 0;
    for (const auto &points : arc.pieces) {
        arc.length += lengthOf(points);
        for (const Waypoint &point : points) {
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            top = std::min(top, point.y);
            bottom = std::max(bottom, point.y);
        }
    }
    arc.box = QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-Room, -Room, Room, Room);
}

bool isWithin(QPointF at, const EndCircle &circle)
{
    const QPointF gap = at - circle.centre;
    return QPointF::dotProduct(gap, gap) < circle.radius * circle.radius;
}

/// How far from a point within the circle to one beyond it the way crosses, 0 … 1.
double crossing(const Waypoint &within, const Waypoint &beyond, const EndCircle &circle)
{
    const double inner = lengthOf(within.at() - circle.centre), outer = lengthOf(beyond.at() - circle.centre);
    return outer > inner ? (circle.radius - inner) / (outer - inner) : 1;
}

Waypoint between(const Waypoint &a, const Waypoint &b, double t)
{
    return {a.at() + (b.at() - a.at()) * t, a.fraction + (b.fraction - a.fraction) * t};
}

// The way from an end, from one point to the end of all: forwards from the departure, backwards from the
// arrival.
template <typename Point> double bearing(Point first, Point end, const EndCircle &circle)
{
    const auto beyond
        = std::find_if(first, end, [&](const Waypoint &p) { return !isWithin(p.at(), circle); });
    QPointF at = beyond != end ? beyond->at() : std::prev(end)->at();
    if (beyond != first && beyond != end) {
        const Waypoint &within = *std::prev(beyond);
        at = between(within, *beyond, crossing(within, *beyond, circle)).at();
    }
    return std::atan2(at.y() - circle.centre.y(), at.x() - circle.centre.x());
}

/// The first point of the way that is left: it now lies on the circle.
template <typename Point> Point cutBack(Point first, Point end, const EndCircle &circle)
{
    const auto beyond
        = std::find_if(first, end, [&](const Waypoint &p) { return !isWithin(p.at(), circle); });
    if (beyond == first || beyond == end)
        return beyond;
    const Point cut = std::prev(beyond);
    *cut = between(*cut, *beyond, crossing(*cut, *beyond, circle));
    return cut;
}

/// The shift to the dock ebbs away over some length.
template <typename Point> void bend(Point first, Point end, QPointF dock)
{
    const QPointF shift = dock - first->at();
    double length = 0;
    for (Point p = std::next(first); p != end; ++p)
        length += lengthOf(p->at() - std::prev(p)->at());
    const double reach = std::clamp(BendLength, 0.3 * length, 0.7 * length);
    double along = 0;
    QPointF before = first->at();
    for (Point p = first; p != end; ++p) {
        const QPointF own = p->at();
        along += lengthOf(own - before);
        if (along >= reach)
            return;
        before = own;
        const double t = along / reach;
        *p = {own + shift * (1 - t * t * (3 - 2 * t)), p->fraction};
    }
}

/// Returns the first point of the way that is left.
template <typename Point> Point docked(Point first, Point end, const EndCircle &circle, double angle)
{
    const Point left = cutBack(first, end, circle);
    if (left != end)
        bend(left, end, circle.centre + QPointF(std::cos(angle), std::sin(angle)) * circle.radius);
    return left;
}

} // namespace

double bearingAt(const ScreenArc &arc, ArcEnd end, const EndCircle &circle)
{
    const EndCircle reach{circle.centre, circle.radius + BearingReach};
    const auto &points = end == ArcEnd::Departure ? arc.pieces.front() : arc.pieces.back();
    return end == ArcEnd::Departure ? bearing(points.begin(), points.end(), reach)
                                    : bearing(points.rbegin(), points.rend(), reach);
}

void bendToDock(ScreenArc &arc, ArcEnd end, const EndCircle &circle, double angle)
{
    if (end == ArcEnd::Departure) {
        auto &points = arc.pieces.front();
        points.erase(points.begin(), docked(points.begin(), points.end(), circle, angle));
    } else {
        auto &points = arc.pieces.back();
        points.erase(docked(points.rbegin(), points.rend(), circle, angle).base(), points.end());
    }
}

void finishArc(ScreenArc &arc)
{
    std::erase_if(arc.pieces, [](const auto &points) { return points.size() < 2; });
    if (arc.pieces.empty()) {
        arc.startsHere = arc.endsHere = false;
        return;
    }
    stretchFractions(arc);
    measure(arc);
}

} // namespace summitry
