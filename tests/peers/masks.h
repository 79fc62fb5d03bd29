// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <vector>

namespace summitry::test {

/// Black and white: white where at least half of a pixel of the picture is white (of one with an alpha
/// channel: opaque).
QImage maskOf(const QImage &picture);

enum class Agreement : quint8 {
    Same,
    AtAnEdge, ///< differs, but within a pixel each mask has the colour that the other has here
    OnlyFirst, ///< white in the first
    OnlySecond, ///< white in the second
};

inline bool isBeyondAnEdge(Agreement agreement)
{
    return agreement == Agreement::OnlyFirst || agreement == Agreement::OnlySecond;
}

struct MaskComparison {
    QSize size;
    std::vector<Agreement> pixels; ///< row by row
    Agreement at(int x, int y) const { return pixels[static_cast<std::size_t>(y * size.width() + x)]; }

    double share = 1; ///< of all pixels, those that differ beyond an edge
    int largest = 0; ///< of these the most that hang together, by a corner at least
};
/// Of masks of one size.
MaskComparison compareMasks(const QImage &first, const QImage &second);

} // namespace summitry::test
