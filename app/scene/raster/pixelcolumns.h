// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/raster/fourpixels.h"

namespace summitry {

inline int floorOf(float value)
{
    const int whole = static_cast<int>(value);
    return whole - (value < static_cast<float>(whole));
}

/// The columns of a clip.
struct PixelColumns {
    float left, right;

    PixelColumns(int leftmost, int outside)
        : left(static_cast<float>(leftmost))
        , right(static_cast<float>(outside))
    {
    }
    /// The first whose middle does not lie left of x.
    int from(float x) const { return static_cast<int>(std::min(std::max(x, left), right) + 0.5F); }
    Ints4 from(Floats4 x) const
    {
        return __builtin_convertvector(smaller(larger(x, all4(left)), all4(right)) + 0.5F, Ints4);
    }
};

} // namespace summitry
