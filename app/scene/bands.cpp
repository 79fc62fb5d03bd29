#include "scene/bands.h"

#include "globe/parallel.h"

#include <algorithm>
#include <numeric>
#include <QPainter>

namespace summitry {

void paintInBands(QImage &image, const QRect &part, const std::function<void(QPainter &)> &paint)
{
    // More than cores, since north and south are not the same work.
    constexpr int Bands = 4, Lowest = 32;
    const int rows = std::max((part.height() + Bands - 1) / Bands, Lowest);
    std::vector<QRect> bands;
    for (int top = part.top(); top <= part.bottom(); top += rows)
        bands.emplace_back(part.left(), top, part.width(), std::min(rows, part.bottom() + 1 - top));
    paintInBands(image, bands, paint);
}

void paintInBands(
    QImage &image, const std::vector<QRect> &bands, const std::function<void(QPainter &)> &paint)
{
    // Lines are cut off near a device's edge, so each band's reaches beyond what is painted of it.
    constexpr int Beyond = 16;
    const double ratio = image.devicePixelRatio();
    uchar *bits = image.bits();
    inParallel(static_cast<int>(bands.size()), [&](int i) {
        const QRect &band = bands[static_cast<size_t>(i)];
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

std::vector<QRect> bandsOfWork(const QRect &box, const std::vector<double> &work, int step, int count)
{
    const double all = std::accumulate(work.begin(), work.end(), 0.0);
    std::vector<QRect> bands;
    double sum = 0;
    int top = box.top();
    for (size_t row = 0; row < work.size() && top <= box.bottom(); ++row) {
        sum += work[row];
        const int bottom = std::min(static_cast<int>(row + 1) * step, box.bottom() + 1);
        const bool isFull = sum * count >= all * static_cast<double>(bands.size() + 1);
        const bool isLast = row + 1 == work.size() || bottom > box.bottom();
        if (bottom > top && (isFull || isLast)) {
            bands.emplace_back(box.left(), top, box.width(), (isLast ? box.bottom() + 1 : bottom) - top);
            top = bands.back().bottom() + 1;
        }
    }
    return bands;
}

} // namespace summitry
