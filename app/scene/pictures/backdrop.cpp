// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/backdrop.h"

#include "scene/paint/pixelcanvas.h"
#include "scene/raster/bands.h"

#include <QPainter>

namespace summitry {

Backdrop::Backdrop(QObject *parent)
    : QObject(parent)
    , m_painting(tr("The map could not be painted."))
{
}

void Backdrop::paint(const Scene &scene)
{
    m_painting.run(
        [scene] {
            QImage image((scene.view.size * scene.view.pixelRatio).toSize(), QImage::Format_RGB32);
            image.setDevicePixelRatio(scene.view.pixelRatio);
            paintInBands(image, image.rect(), [&](QPainter &painter) {
                PixelCanvas canvas(painter);
                paintBase(canvas, scene);
            });
            return image;
        },
        [this, chart = scene.chart](const QImage &image) { emit painted(image, chart); });
}

} // namespace summitry
