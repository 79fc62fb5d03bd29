// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

namespace summitry {

// Boxes of pixels from one picture to the same place in another of the same size and of 32 bits, where a
// painter's call for each of some hundred small boxes would cost more than its pixels.

void copyPixels(QImage &to, const QImage &from, const QRect &box);
/// Over what is there, as a painter does it. `from`: premultiplied; `to`: opaque or premultiplied.
void layPixelsOver(QImage &to, const QImage &from, const QRect &box);
/// Nothing is painted there.
bool isTransparent(const QImage &image, const QRect &box);

} // namespace summitry
