#include "window/map/backdrop.h"

#include "scene/raster/bands.h"
#include "threads/background.h"

#include <QPainter>

namespace summitry {

void Backdrop::paint(const Scene &scene)
{
    inBackground(
        this,
        [scene] {
            QImage image((scene.view.size * scene.view.pixelRatio).toSize(), QImage::Format_RGB32);
            image.setDevicePixelRatio(scene.view.pixelRatio);
            paintInBands(image, image.rect(), [&](QPainter &painter) { paintBase(painter, scene); });
            return image;
        },
        [this, number = ++m_asked, chart = scene.chart](const QImage &image) {
            if (number == m_asked)
                emit painted(image, chart);
        });
}

} // namespace summitry
