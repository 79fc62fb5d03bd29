// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projection.h"

namespace summitry {

/// A part of the Earth between two meridians and two parallels, in degrees. It crosses 180° where west is
/// more than east; west equal to east is all around.
struct DegreeBox {
    double west = -180, south = -90, east = 180, north = 90;
    bool operator==(const DegreeBox &) const = default;

    double width() const; ///< above 0, at most 360
    LonLat middle() const;
    std::vector<LonLat> samples() const; ///< 17 x 17 points of it, its corners among them
    /// The box on the plane around it; the whole map where none of it is there.
    QRectF onPlane(const Projection &) const;
};

} // namespace summitry
