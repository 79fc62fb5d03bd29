// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/raster/fourpixels.h"

#include <cmath>

namespace summitry {

/// Where a line crosses rows of pixels.
struct RowCrossing {
    float x = 0, y = 0, perRow = 0;
    bool isUp = false; ///< it goes up the rows, if barely

    RowCrossing() = default;
    RowCrossing(float throughX, float throughY, float directionX, float directionY)
        : x(throughX)
        , y(throughY)
    {
        constexpr float Level = 1e-5F;
        const float rise = std::abs(directionY) > Level ? directionY : std::copysign(Level, directionY);
        perRow = directionX / rise;
        isUp = rise > 0;
    }
    Floats4 at(Floats4 rows) const { return x + (rows - y) * perRow; }
};

/// The line across a stroke on which two of its segments meet, or it ends.
struct StrokeCut {
    RowCrossing line;
    float reach = 0; ///< how many rows up and down a corner lies, in half widths

    static constexpr float Furthest = 3.2F; ///< that a corner may lie from its knot, in half widths
};

/// A point of a stroke in pixels, and the segment from it to the next one.
struct StrokeKnot {
    float x, y, halfWidth, opacity;
    float alongX, alongY; ///< unit vector to the next one
    float length; ///< to the next one
    StrokeCut end, begin; ///< of the segments that meet here
    bool isEnd; ///< of the stroke
};

/// What a stroke is filled with.
struct StrokePaint {
    quint32 colour = 0; ///< opaque
    float parts = 0; ///< of 256, where a pixel is all covered
    float grown = 0; ///< pixels to each side
};

/// The pixels that are drawn on; right and bottom lie outside.
struct PixelBox {
    quint32 *pixels = nullptr; ///< the image's first
    qsizetype stride = 0; ///< pixels from row to row
    int width = 0; ///< of the image
    int left = 0, top = 0, right = 0, bottom = 0; ///< nothing else is changed

    quint32 *rowAt(int y) const { return pixels + y * stride; }
};

} // namespace summitry
