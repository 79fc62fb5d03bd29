// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPoint>

namespace summitry::test {

constexpr int TileSide = 16; ///< pixels

/// How far two pictures of one size are apart, of channels from 0 to 255.
struct Difference {
    qint64 pixels = 0; ///< those with a channel off by more than `tolerance`
    double share = 1; ///< of all pixels
    int most = 255; ///< the farthest channel
    /// How much one picture has in a tile that the other has nowhere within a pixel: of each pixel the
    /// channel that is farthest outside the range around it in the other picture, the mean over the tile, of
    /// the worst tile. Edges that lie a fraction of a pixel elsewhere hardly count; what is missing does.
    double worstTile = 255;
    QPoint worstAt; ///< the tile's top left corner
    QImage picture; ///< the first, pale, with the differing pixels in red
};
Difference difference(const QImage &a, const QImage &b, int tolerance);

} // namespace summitry::test
