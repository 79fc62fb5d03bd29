#include "scene/bands.h"

#include "globe/parallel.h"

#include <algorithm>
#include <QPainter>

namespace summitry {

void paintInBands(QImage &image, const QRect &part, const std::function<void(QPainter &)> &paint)
{
    // More than cores, since north and south are not the same work.
    constexpr int Bands = 4, Lowest = 32;
    // Lines are cut off near a device's edge, so each band's reaches beyond what is painted of it.
    constexpr int Beyond = 16;
    const double ratio = image.devicePixelRatio();
    const int rows = std::max((part.height() + Bands - 1) / Bands, Lowest);
    const int count = (part.height() + rows - 1) / rows;
    uchar *bits = image.bits();
    inParallel(count, [&](int i) {
        const int top = part.top() + i * rows;
        const QRect band(part.left(), top, part.width(), std::min(rows, part.bottom() + 1 - top));
        const int first = std::max(band.top() - Beyond, 0);
        const int beyondLast = std::min(band.bottom() + 1 + Beyond, image.height());
        // The same memory; no row is written from two threads.
        QImage device(
            bits + first * image.bytesPerLine(), image.width(), beyondLast - first, image.bytesPerLine(),
            image.format());
        QPainter painter(&device);
        painter.setClipRect(band.translated(0, -first));
        painter.translate(0, -first);
        painter.scale(ratio, ratio);
        paint(painter);
    });
}

} // namespace summitry
