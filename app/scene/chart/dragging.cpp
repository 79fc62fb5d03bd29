// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/rotation.h"
#include "scene/chart/view.h"

// How a view follows the hand.

namespace summitry {

namespace {

double wrapped(double longitude)
{
    return std::remainder(longitude, 360.0);
}

/// The centre of an azimuthal map that brings `held` to where `goal` lies for the viewer, north up: wholly,
/// or as near as the place's parallel comes to it.
LonLat centreThatBrings(LonLat held, const Vector &goal, LonLat now)
{
    const Vector place = Rotation({held.lon, 0}).rotate(held);
    const double level = std::max(place.x, 1e-9);
    double east = std::asin(std::clamp(goal.y / level, -1.0, 1.0));
    const bool isBeyondThePole = std::cos((held.lon - now.lon) * radiansPerDegree) < 0;
    if (isBeyondThePole)
        east = std::numbers::pi - east;
    const double tilt = std::atan2(place.z, level * std::cos(east)) - std::atan2(goal.z, goal.x);
    return {
        wrapped(held.lon - east / radiansPerDegree),
        std::clamp(wrapped(tilt / radiansPerDegree), -90.0, 90.0)};
}

/// Whether a flat map's left or right end is in the frame.
bool showsAnEnd(const View &view)
{
    const QRectF frame = view.frame(), world = view.projection.bounds();
    const double top = std::max(frame.top(), world.top()), bottom = std::min(frame.bottom(), world.bottom());
    for (const double x : {frame.left(), frame.right()}) {
        for (const double y : {top, (top + bottom) / 2, bottom}) {
            if (!view.projection.unproject({x, y}))
                return true;
        }
    }
    return false;
}

void keepTheWorldInSight(View &view)
{
    const QRectF world = view.projection.bounds();
    view.centre.setX(std::clamp(view.centre.x(), world.left(), world.right()));
    view.centre.setY(std::clamp(view.centre.y(), world.top(), world.bottom()));
}

} // namespace

std::optional<View> View::panned(QPointF by) const
{
    if (projection.isAzimuthal())
        return std::nullopt;
    View view = *this;
    view.centre -= by / scale;
    keepTheWorldInSight(view);
    if (by.x() != 0 && (showsAnEnd(*this) || showsAnEnd(view)))
        return std::nullopt;
    return view;
}

View View::turned(LonLat by) const
{
    const LonLat centre = projection.centre();
    const double tilt = projection.isAzimuthal() ? by.lat : 0;
    View view = *this;
    view.projection = Projection(
        projection.kind(), {wrapped(centre.lon + by.lon), std::clamp(centre.lat + tilt, -90.0, 90.0)});
    return view;
}

View View::dragged(QPointF from, QPointF to) const
{
    if (const auto moved = panned(to - from))
        return *moved;
    const auto held = toEarth(from);
    const auto goal = Projection(projection.kind()).unproject(toPlane(to));
    return held && goal ? bringing(*held, to) : turnedFreely(to - from);
}

/// Beside the Earth there is nothing to hold: by the angle that the way would be in the middle.
View View::turnedFreely(QPointF way) const
{
    const QPointF angle = way / scale / radiansPerDegree;
    View view = turned({-angle.x(), angle.y()});
    if (!projection.isAzimuthal()) {
        view.centre.ry() -= way.y() / scale;
        keepTheWorldInSight(view);
    }
    return view;
}

View View::bringing(LonLat held, QPointF to) const
{
    View view = *this;
    if (projection.isAzimuthal()) {
        if (const auto goal = Projection(projection.kind()).unproject(toPlane(to))) {
            const Vector seen = Rotation({}).rotate(*goal);
            view.projection
                = Projection(projection.kind(), centreThatBrings(held, seen, projection.centre()));
        }
        return view;
    }
    // Where parallels are straight the first round is exact; elsewhere the rounds close in.
    for (int round = 0; round < 8; ++round) {
        const auto at = view.toScreen(held);
        if (!at)
            break;
        view.centre.ry() += (at->y() - to.y()) / scale;
        keepTheWorldInSight(view);
        const auto under = view.toEarth(to);
        if (!under)
            break;
        view = view.turned({wrapped(held.lon - under->lon), 0});
    }
    return view;
}

} // namespace summitry
