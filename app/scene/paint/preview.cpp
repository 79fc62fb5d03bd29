// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/preview.h"

#include "scene/paint/pixelcanvas.h"
#include "scene/paint/scene.h"

#include <QPainter>
#include <QPainterPath>

namespace summitry {

QImage projectionPreview(
    const std::shared_ptr<const World> &world, const Projection &projection, Theme theme, QSize pixels)
{
    constexpr int finer = 3; // a painter's clip has no soft edge: painted large and shrunk
    constexpr double margin = 2;
    Scene scene;
    scene.theme = theme;
    scene.view.projection = projection;
    scene.view.size = QSizeF(pixels);
    scene.view.pixelRatio = finer;
    scene.view = scene.view.fitted(projection.bounds(), {margin, margin, margin, margin});
    scene.chart = drawChart(world, projection, scene.view.tolerance());

    QImage image(pixels * finer, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(finer, finer);
    QPainterPath outline;
    outline.addPolygon(scene.view.transform().map(scene.chart->outline));
    outline.closeSubpath();
    painter.save();
    painter.setClipPath(outline);
    {
        PixelCanvas canvas(painter);
        paintBase(canvas, scene);
    }
    painter.restore();
    painter.strokePath(outline, QPen(coloursOf(theme).ink3, 0.75));
    painter.end();
    return image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace summitry
