// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projectionkind.h"

#include <QPointF>

struct PJconsts;

namespace summitry {

/// PROJ's part: rotated longitude and latitude in radians to the plane of the unit sphere and back. Borrows
/// the calling thread's transformation, so it stays on the thread that made it.
class PlaneTransform {
public:
    explicit PlaneTransform(const ProjectionKind &kind);

    bool isMapProjection() const; ///< PROJ understands it, and it ends on a plane
    bool hasInverse() const;
    bool forward(double lon, double lat, QPointF &plane) const; ///< false where PROJ has no answer
    bool inverse(QPointF plane, double &lon, double &lat) const; ///< false outside the world's outline

private:
    PJconsts *m_pj;
    double m_edge; ///< the latitude at which the map ends, radians
};

} // namespace summitry
