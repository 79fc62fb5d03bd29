#pragma once

#include <functional>
#include <QImage>

class QPainter;

namespace summitry {

/// Paints the rows of `part` of an image in horizontal bands, on all cores. `paint` is called from several
/// threads, each time with a painter of its own that is clipped to a band; its origin is the image's, its
/// unit a device-independent pixel. Where the bands meet is not to be seen.
void paintInBands(QImage &image, const QRect &part, const std::function<void(QPainter &)> &paint);

} // namespace summitry
