// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/placelayer.h"

#include "scene/paint/pixelcanvas.h"
#include "scene/pictures/repainting.h"
#include "scene/raster/pixels.h"

#include <QPainter>

namespace summitry {

PlaceLayer::PlaceLayer(QSize size, double pixelRatio)
    : m_size(size)
    , m_image(size * pixelRatio, QImage::Format_ARGB32_Premultiplied)
    , m_ink(size)
    , m_texts(std::make_shared<TextPictures>())
{
    m_image.setDevicePixelRatio(pixelRatio);
    m_image.fill(Qt::transparent);
}

void PlaceLayer::renew(const Scene &scene, const QRegion &region)
{
    if (region.isEmpty())
        return;
    repaint(m_image, region, [&](QPainter &painter) {
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        painter.fillRect(QRectF(QPointF(0, 0), m_size), Qt::transparent);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        if (!scene.itinerary)
            return;
        PixelCanvas canvas(painter, m_texts.get());
        paintPlaces(canvas, scene);
    });
    m_ink.ask(region, [this](const QRect &tile) { return !isTransparent(m_image, pixelsOf(tile, m_image)); });
}

void PlaceLayer::scroll(QPoint by)
{
    m_image = scrolled(m_image, by);
    m_ink.add(QRectF(QPointF(0, 0), m_size)); // what is painted anew tells
}

void PlaceLayer::lay(QImage &picture, const QRect &pixels) const
{
    layPixelsOver(picture, m_image, pixels);
}

} // namespace summitry
