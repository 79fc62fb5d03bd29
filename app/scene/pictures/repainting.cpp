// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/repainting.h"

#include "scene/raster/bands.h"

#include <QPainter>

namespace summitry {

std::vector<QRect> boxesAround(const QRegion &region)
{
    constexpr int Most = 100;
    if (region.rectCount() > Most)
        return {region.boundingRect()};
    std::vector<QRect> boxes;
    for (QRect box : region) {
        for (auto other = boxes.begin(); other != boxes.end();) {
            if (!other->adjusted(-1, -1, 1, 1).intersects(box)) {
                ++other;
                continue;
            }
            box |= *other;
            boxes.erase(other);
            other = boxes.begin();
        }
        boxes.push_back(box);
    }
    return boxes;
}

void repaint(QImage &picture, const QRegion &region, const std::function<void(QPainter &)> &paint)
{
    const QRect all(QPoint(0, 0), picture.deviceIndependentSize().toSize());
    if (region == all) {
        paintInBands(picture, picture.rect(), paint);
        return;
    }
    for (const QRect &box : boxesAround(region)) {
        QPainter painter(&picture);
        painter.setClipRect(box);
        paint(painter);
    }
}

QImage scrolled(const QImage &picture, QPoint by)
{
    const double ratio = picture.devicePixelRatio();
    QImage moved(picture.size(), picture.format());
    moved.setDevicePixelRatio(ratio);
    if (moved.hasAlphaChannel())
        moved.fill(Qt::transparent);
    QPainter painter(&moved);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(QPointF((QPointF(by) * ratio).toPoint()) / ratio, picture);
    return moved;
}

QRect pixelsOf(const QRect &box, const QImage &picture)
{
    const auto scaled = [&](int at) { return qRound(at * picture.devicePixelRatio()); };
    const QPoint corner(scaled(box.left()), scaled(box.top()));
    const QPoint beyond(scaled(box.left() + box.width()), scaled(box.top() + box.height()));
    return QRect(corner, beyond - QPoint(1, 1)) & picture.rect();
}

} // namespace summitry
