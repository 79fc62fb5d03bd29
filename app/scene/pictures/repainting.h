// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <QImage>
#include <QRegion>
#include <vector>

class QPainter;

namespace summitry {

// Parts of kept pictures painted again. Boxes and regions: device-independent pixels.

/// Boxes around the parts of a region that do not touch each other: each is painted with what lies in it. One
/// around all, where there are many.
std::vector<QRect> boxesAround(const QRegion &region);
/// All of the picture on all cores, a part of it box by box. Each painter is clipped to what it paints.
void repaint(QImage &picture, const QRegion &region, const std::function<void(QPainter &)> &paint);
/// Moved; what comes into view is transparent, if it can be. `by`: device-independent pixels.
QImage scrolled(const QImage &picture, QPoint by);
/// A box in the picture's pixels; neighbouring boxes give neighbouring ones.
QRect pixelsOf(const QRect &box, const QImage &picture);

} // namespace summitry
