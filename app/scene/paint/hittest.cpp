// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/rotation.h"
#include "scene/arcs/arclook.h"
#include "scene/paint/scene.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace summitry {

namespace {

constexpr double StopReach = 4, SmallCountryReach = 6, ShoreReach = 3; // pixels
constexpr double SmallCountry = 12; // pixels across

double distanceToSegment(QPointF p, QPointF a, QPointF b)
{
    const QPointF way = b - a;
    const double squared = QPointF::dotProduct(way, way);
    const double t = squared > 0 ? std::clamp(QPointF::dotProduct(p - a, way) / squared, 0.0, 1.0) : 0;
    const QPointF gap = p - (a + way * t);
    return std::hypot(gap.x(), gap.y());
}

double distanceTo(const ScreenArc &arc, QPointF p, double upTo)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto &points : arc.pieces) {
        for (size_t i = 1; i < points.size() && points[i - 1].fraction <= upTo; ++i)
            nearest = std::min(nearest, distanceToSegment(p, points[i - 1].at(), points[i].at()));
    }
    return nearest;
}

ArcIndex arcAt(const Scene &scene, QPointF screen)
{
    const QPointF p = screen - scene.layout.dragged;
    ArcIndex best;
    double nearest = ArcReach;
    for (const ArcIndex i : scene.layout.arcIndex.at(p)) {
        if (!scene.layout.arcs[i].box.contains(p))
            continue;
        const ArcMoment moment = scene.frame.arc(i);
        if (moment.phase == ArcPhase::Hidden)
            continue;
        const double reach = moment.phase == ArcPhase::Drawing ? moment.head : 1;
        // A dimmed arc gives way to a kept one nearby.
        const double handicap = scene.emphasis.arcs[i] == ArcState::Dimmed ? 2 : 0;
        const double gap = distanceTo(scene.layout.arcs[i], p, reach) + handicap;
        if (gap < nearest) {
            nearest = gap;
            best = i;
        }
    }
    return best;
}

double distanceToBox(QPointF p, const QRectF &box)
{
    const double dx = std::max({box.left() - p.x(), p.x() - box.right(), 0.0});
    const double dy = std::max({box.top() - p.y(), p.y() - box.bottom(), 0.0});
    return std::hypot(dx, dy);
}

/// How far one may go from a place, in degrees and whatever the direction, and stay within some pixels of
/// where it is shown: the short axis of what a small circle on the screen is on the Earth (Tissot's
/// indicatrix turned around).
double degreesWithin(double pixels, const View &view, QPointF screen, LonLat place)
{
    const Rotation rotation(place);
    const auto towards = [&](QPointF way) -> std::optional<Vector> {
        if (const auto there = view.toEarth(screen + way))
            return rotation.rotate(*there);
        const auto behind = view.toEarth(screen - way);
        return behind ? std::optional(rotation.rotate(*behind)) : std::nullopt;
    };
    const auto right = towards({pixels, 0}), down = towards({0, pixels});
    if (!right || !down)
        return 0;
    const double squares = right->y * right->y + right->z * right->z + down->y * down->y + down->z * down->z;
    const double area = right->y * down->z - right->z * down->y;
    const double root = std::sqrt(std::max(0.0, squares * squares - 4 * area * area));
    return std::sqrt(std::max(0.0, (squares - root) / 2)) / radiansPerDegree;
}

QString countryUnder(const Scene &scene, QPointF screen)
{
    if (!scene.chart)
        return {};
    const View &view = scene.view;
    const QPointF plane = view.toPlane(screen);
    QString small;
    double nearest = SmallCountryReach / view.scale;
    for (const Chart::Land &land : scene.chart->lands) {
        const double across = std::max(land.box.width(), land.box.height()) * view.scale;
        const QString &code = scene.chart->world->countries[static_cast<size_t>(land.country)].code;
        if (across >= SmallCountry || code.isEmpty())
            continue;
        const double gap = distanceToBox(plane, land.box);
        if (gap < nearest) {
            nearest = gap;
            small = code;
        }
    }
    if (!small.isEmpty())
        return small;
    const auto earth = view.toEarth(screen);
    if (!earth)
        return {};
    const Country *country
        = countryAt(*scene.chart->world, *earth, degreesWithin(ShoreReach, view, screen, *earth));
    return country ? country->code : QString();
}

} // namespace

Hit hitTest(const Scene &scene, QPointF screen)
{
    Hit hit;
    double nearest = StopReach;
    for (const StopIndex i : scene.layout.stopIndex.at(screen - scene.layout.dragged)) {
        const ScreenStop &stop = scene.layout.stops[i];
        const QPointF gap = screen - stop.at;
        const double beyond = std::hypot(gap.x(), gap.y()) - stop.radius;
        if (stop.visible && beyond < nearest) {
            nearest = beyond;
            hit.stop = i;
        }
    }
    if (!hit.stop.isValid())
        hit.arc = arcAt(scene, screen);
    hit.country = countryUnder(scene, screen);
    return hit;
}

} // namespace summitry
