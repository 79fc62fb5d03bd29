// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/chart/view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace summitry {

namespace {

constexpr double DegreesPerRadian = 180 / std::numbers::pi;
// 1:50m is simplified to 0.03°, so beyond 20 pixels a degree its edges begin to show; 1:110m to 0.11°.
constexpr double PixelsPerDegreeMedium = 2;
constexpr double PixelsPerDegreeLarge = 20;
constexpr double LargestScale = 60'000; // about 1 px for 100 m

} // namespace

QPointF View::toScreen(QPointF plane) const
{
    return (plane - centre) * scale + QPointF(size.width() / 2, size.height() / 2);
}

QPointF View::toPlane(QPointF screen) const
{
    return (screen - QPointF(size.width() / 2, size.height() / 2)) / scale + centre;
}

std::optional<QPointF> View::toScreen(LonLat point) const
{
    const auto plane = projection.project(point);
    return plane ? std::optional(toScreen(*plane)) : std::nullopt;
}

std::optional<LonLat> View::toEarth(QPointF screen) const
{
    return projection.unproject(toPlane(screen));
}

QTransform View::transform() const
{
    const QPointF shift = toScreen(QPointF(0, 0));
    return QTransform(scale, 0, 0, scale, shift.x(), shift.y());
}

QRectF View::frame() const
{
    return QRectF(toPlane(QPointF(0, 0)), QSizeF(size.width() / scale, size.height() / scale));
}

double View::tolerance() const
{
    return 0.5 / (scale * pixelRatio);
}

MapScale View::mapScale() const
{
    const double pixelsPerDegree = scale * pixelRatio / DegreesPerRadian;
    if (pixelsPerDegree < PixelsPerDegreeMedium)
        return MapScale::Small;
    return pixelsPerDegree < PixelsPerDegreeLarge ? MapScale::Medium : MapScale::Large;
}

View View::zoomed(double factor, QPointF at) const
{
    const QRectF world = projection.bounds();
    const double smallest = 0.8 * std::min(size.width() / world.width(), size.height() / world.height());
    View view = *this;
    view.scale = std::clamp(scale * factor, std::min(smallest, LargestScale), LargestScale);
    if (!projection.isAzimuthal()) {
        view.centre += toPlane(at) - view.toPlane(at);
        return view;
    }
    const auto held = toEarth(at);
    return held ? view.bringing(*held, at) : view;
}

View View::resized(QSizeF newSize) const
{
    View view = *this;
    if (size.isEmpty() || newSize.isEmpty()) {
        view.size = newSize;
        return view;
    }
    view.scale = scale * std::min(newSize.width() / size.width(), newSize.height() / size.height());
    view.size = newSize;
    return view;
}

View View::fitted(const QRectF &plane, const QMarginsF &margins) const
{
    View view = *this;
    const QRectF room = QRectF(QPointF(0, 0), size).marginsRemoved(margins);
    if (room.isEmpty() || plane.width() <= 0 || plane.height() <= 0)
        return view;
    view.scale = std::min({room.width() / plane.width(), room.height() / plane.height(), LargestScale});
    view.centre = plane.center();
    view.centre += view.toPlane(QRectF(QPointF(0, 0), size).center()) - view.toPlane(room.center());
    return view;
}

} // namespace summitry
