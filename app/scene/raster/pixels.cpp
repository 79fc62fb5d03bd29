// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/raster/pixels.h"

#include "scene/raster/fourpixels.h"

#include <algorithm>

namespace summitry {

namespace {

/// Rows of a small box lie far apart, in pages of their own, where no processor foresees them.
void fetchAhead(const uchar *row, qsizetype bytes)
{
    constexpr qsizetype Line = 64, Most = 8 * Line;
    for (qsizetype at = 0; at < std::min(bytes, Most); at += Line)
        __builtin_prefetch(row + at);
    __builtin_prefetch(row + bytes - 1);
}

template <typename Work> void forRows(QImage &to, const QImage &from, const QRect &box, const Work &work)
{
    const QRect inside = box & to.rect() & from.rect();
    if (inside.isEmpty())
        return;
    constexpr auto Pixel = static_cast<qsizetype>(sizeof(QRgb));
    const qsizetype toStride = to.bytesPerLine(), fromStride = from.bytesPerLine();
    uchar *toRow = to.bits() + inside.top() * toStride + inside.left() * Pixel;
    const uchar *fromRow = from.constBits() + inside.top() * fromStride + inside.left() * Pixel;
    constexpr int Ahead = 8; // rows
    for (int y = 0; y < std::min(Ahead, inside.height()); ++y) {
        fetchAhead(toRow + y * toStride, inside.width() * Pixel);
        fetchAhead(fromRow + y * fromStride, inside.width() * Pixel);
    }
    for (int y = 0; y < inside.height(); ++y, toRow += toStride, fromRow += fromStride) {
        if (y + Ahead < inside.height()) {
            fetchAhead(toRow + Ahead * toStride, inside.width() * Pixel);
            fetchAhead(fromRow + Ahead * fromStride, inside.width() * Pixel);
        }
        work(reinterpret_cast<quint32 *>(toRow), reinterpret_cast<const quint32 *>(fromRow), inside.width());
    }
}

} // namespace

void copyPixels(QImage &to, const QImage &from, const QRect &box)
{
    forRows(
        to, from, box, [](quint32 *row, const quint32 *other, int count) { std::copy_n(other, count, row); });
}

void layPixelsOver(QImage &to, const QImage &from, const QRect &box)
{
    forRows(to, from, box, [](quint32 *row, const quint32 *above, int count) {
        for (; count >= 4; count -= 4, row += 4, above += 4)
            layFourOver(row, above);
        for (; count > 0; --count, ++row, ++above)
            layOneOver(*row, *above);
    });
}

bool isTransparent(const QImage &image, const QRect &box)
{
    const QRect inside = box & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(row + inside.left(), row + inside.right() + 1, [](QRgb pixel) { return pixel != 0; }))
            return false;
    }
    return true;
}

} // namespace summitry
