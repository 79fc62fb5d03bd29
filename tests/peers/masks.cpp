// SPDX-License-Identifier: GPL-3.0-or-later

#include "peers/masks.h"

#include <algorithm>

namespace summitry::test {

namespace {

/// Calls `one(x, y)` for a pixel and the up to eight around it, until it answers true.
bool anyAround(QPoint at, QSize size, auto one)
{
    for (int y = std::max(at.y() - 1, 0); y <= std::min(at.y() + 1, size.height() - 1); ++y) {
        for (int x = std::max(at.x() - 1, 0); x <= std::min(at.x() + 1, size.width() - 1); ++x) {
            if (one(x, y))
                return true;
        }
    }
    return false;
}

bool isWhite(const QImage &mask, int x, int y)
{
    return mask.constScanLine(y)[x] != 0;
}

Agreement agreementAt(const QImage &first, const QImage &second, QPoint at)
{
    const bool inFirst = isWhite(first, at.x(), at.y());
    const bool inSecond = isWhite(second, at.x(), at.y());
    if (inFirst == inSecond)
        return Agreement::Same;
    const bool isNear
        = anyAround(at, first.size(), [&](int x, int y) { return isWhite(first, x, y) == inSecond; })
        && anyAround(at, first.size(), [&](int x, int y) { return isWhite(second, x, y) == inFirst; });
    if (isNear)
        return Agreement::AtAnEdge;
    return inFirst ? Agreement::OnlyFirst : Agreement::OnlySecond;
}

int largestArea(const MaskComparison &comparison)
{
    QImage seen(comparison.size, QImage::Format_Grayscale8);
    seen.fill(Qt::black);
    std::vector<QPoint> found;
    const auto find = [&](int x, int y) {
        if (!isWhite(seen, x, y) && isBeyondAnEdge(comparison.at(x, y))) {
            seen.scanLine(y)[x] = 255;
            found.emplace_back(x, y);
        }
        return false;
    };
    std::size_t largest = 0;
    for (int y = 0; y < comparison.size.height(); ++y) {
        for (int x = 0; x < comparison.size.width(); ++x) {
            found.clear();
            find(x, y);
            for (std::size_t i = 0; i < found.size(); ++i)
                anyAround(found[i], comparison.size, find);
            largest = std::max(largest, found.size());
        }
    }
    return static_cast<int>(largest);
}

} // namespace

QImage maskOf(const QImage &picture)
{
    QImage mask = picture.convertToFormat(
        picture.hasAlphaChannel() ? QImage::Format_Alpha8 : QImage::Format_Grayscale8);
    mask.reinterpretAsFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < mask.height(); ++y) {
        uchar *row = mask.scanLine(y);
        std::transform(
            row, row + mask.width(), row, [](uchar value) -> uchar { return value < 128 ? 0 : 255; });
    }
    return mask;
}

MaskComparison compareMasks(const QImage &first, const QImage &second)
{
    Q_ASSERT(first.size() == second.size());
    MaskComparison comparison;
    comparison.size = first.size();
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x)
            comparison.pixels.push_back(agreementAt(first, second, {x, y}));
    }
    comparison.share = static_cast<double>(std::ranges::count_if(comparison.pixels, isBeyondAnEdge))
        / static_cast<double>(comparison.pixels.size());
    comparison.largest = largestArea(comparison);
    return comparison;
}

} // namespace summitry::test
