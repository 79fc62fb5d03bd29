#include "scene/pixels.h"

#include "scene/fourpixels.h"

namespace summitry {

namespace {

template <typename Work> void forRows(QImage &to, const QImage &from, const QRect &box, const Work &work)
{
    const QRect inside = box & to.rect() & from.rect();
    if (inside.isEmpty())
        return;
    const qsizetype start = inside.left() * static_cast<qsizetype>(sizeof(QRgb));
    uchar *bits = to.bits();
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        work(
            reinterpret_cast<quint32 *>(bits + y * to.bytesPerLine() + start),
            reinterpret_cast<const quint32 *>(from.constScanLine(y) + start), inside.width());
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
