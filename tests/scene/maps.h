// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/pixelcanvas.h"
#include "scene/paint/scene.h"
#include "stories.h"

#include <cmath>
#include <limits>
#include <QLineF>
#include <QPainter>

namespace summitry {

inline std::shared_ptr<const World> worldAt(MapScale scale)
{
    const WorldReading reading
        = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), scale, QStringLiteral("un"));
    if (!reading.world)
        qFatal("%s", qPrintable(reading.error));
    return reading.world;
}

struct SceneMaker {
    std::shared_ptr<const Itinerary> itinerary = builtIn();
    std::shared_ptr<const World> world = {}; ///< null: the sea alone
    ProjectionKind projection = ProjectionKind::EqualEarth;
    Fit fit = Fit::Story;
    QSizeF size = {1040, 600};
    double pixelRatio = 1;
    Filter filter = {};
    Highlight highlight = {};
    double moment = -1; ///< negative: at rest

    Scene scene() const
    {
        Scene scene;
        scene.itinerary = itinerary;
        scene.view = fittedView(*itinerary, projection, fit, size, pixelRatio);
        if (world)
            scene.chart = drawChart(world, scene.view.projection, scene.view.tolerance());
        scene.highlight = highlight;
        scene.emphasis = emphasise(itinerary, filter, highlight);
        const Schedule schedule(itinerary, {});
        scene.frame = frameAt(schedule, moment < 0 ? schedule.duration() : moment, {.atRest = moment < 0});
        LayoutOptions options;
        options.playing = moment >= 0;
        scene.layout = layOut(itinerary, scene.view, scene.emphasis, options);
        return scene;
    }
};

inline QImage painted(const Scene &scene)
{
    const double ratio = scene.view.pixelRatio;
    QImage image((scene.view.size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    PixelCanvas canvas(painter);
    paintMap(canvas, scene);
    return image;
}

/// How far apart two colours are: of the three channels the most, 0 … 255.
inline int difference(QRgb a, QRgb b)
{
    return std::max(
        {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

/// The point on the arc's line at a fraction of its way, where it is drawn.
inline QPointF pointOn(const ScreenArc &arc, double fraction)
{
    QPointF at = arc.pieces.front().front().at();
    for (const auto &piece : arc.pieces) {
        for (const auto &point : piece) {
            if (point.fraction > fraction)
                return at;
            at = point.at();
        }
    }
    return at;
}

/// How far a point is from a line.
template <typename Points> double distanceToLine(QPointF p, const Points &line)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (size_t i = 1; i < std::size(line); ++i) {
        const QPointF from = line[i - 1].at(), way = line[i].at() - from;
        const double squared = QPointF::dotProduct(way, way);
        const double t = squared > 0 ? std::clamp(QPointF::dotProduct(p - from, way) / squared, 0.0, 1.0) : 0;
        nearest = std::min(nearest, QLineF(p, from + way * t).length());
    }
    return nearest;
}

inline double distanceTo(const ScreenArc &arc, QPointF p)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto &piece : arc.pieces)
        nearest = std::min(nearest, distanceToLine(p, piece));
    return nearest;
}

} // namespace summitry
