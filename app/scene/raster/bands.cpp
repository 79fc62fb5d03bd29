// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/raster/bands.h"

#include "threads/parallel.h"

#include <algorithm>
#include <QPainter>

namespace summitry {

namespace {

/// The rows of an image's memory that a band needs.
struct Band {
    uchar *bits;
    const BandedImage &of;
    QRect rows;
};

void paintBand(const Band &band)
{
    // Lines are cut off near a device's edge, so each band's reaches beyond what is painted of it.
    constexpr int Beyond = 16;
    const QImage &image = band.of.image;
    const int first = std::max(band.rows.top() - Beyond, 0);
    const int beyondLast = std::min(band.rows.bottom() + 1 + Beyond, image.height());
    // The same memory; no row is written from two threads.
    QImage device(
        band.bits + first * image.bytesPerLine(), image.width(), beyondLast - first, image.bytesPerLine(),
        image.format());
    QPainter painter(&device);
    painter.setClipRect(band.rows.translated(0, -first));
    painter.translate(0, -first);
    painter.scale(image.devicePixelRatio(), image.devicePixelRatio());
    band.of.paint(painter);
}

} // namespace

void paintInBands(QImage &image, const QRect &part, const std::function<void(QPainter &)> &paint)
{
    // More than cores, since north and south are not the same work.
    constexpr int Bands = 4, Lowest = 32;
    const int rows = std::max((part.height() + Bands - 1) / Bands, Lowest);
    std::vector<QRect> bands;
    for (int top = part.top(); top <= part.bottom(); top += rows)
        bands.emplace_back(part.left(), top, part.width(), std::min(rows, part.bottom() + 1 - top));
    paintInBands({{image, bands, paint}});
}

void paintInBands(const std::vector<BandedImage> &images)
{
    std::vector<Band> bands;
    for (const BandedImage &one : images) {
        uchar *bits = one.image.bits();
        for (const QRect &rows : one.bands)
            bands.push_back({bits, one, rows});
    }
    inParallel(static_cast<int>(bands.size()), [&](int i) { paintBand(bands[static_cast<size_t>(i)]); });
}

} // namespace summitry
