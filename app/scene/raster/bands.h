// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <QImage>
#include <vector>

class QPainter;

namespace summitry {

/// Paints the rows of `part` of an image in horizontal bands, on all cores. `paint` is called from several
/// threads, each time with a painter of its own that is clipped to a band; its origin is the image's, its
/// unit a device-independent pixel. Where the bands meet is not to be seen.
void paintInBands(QImage &image, const QRect &part, const std::function<void(QPainter &)> &paint);
/// Several images at once, each in these bands: see RowWork.
struct BandedImage {
    QImage &image;
    std::vector<QRect> bands;
    std::function<void(QPainter &)> paint;
};
void paintInBands(const std::vector<BandedImage> &images);

} // namespace summitry
