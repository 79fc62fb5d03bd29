// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projection.h"

namespace summitry {

/// The part of the Earth that can be seen, generously: a cap. What does not touch it need not be projected.
class Reach {
public:
    Reach(const Projection &projection, const QRectF &frame);

    /// Whether anything in a box of degrees (x longitude, y latitude) may be seen.
    bool touches(const QRectF &box) const;

private:
    LonLat m_centre;
    double m_radius = 180; ///< degrees
};

} // namespace summitry
