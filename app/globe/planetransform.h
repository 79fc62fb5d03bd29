#pragma once

#include "globe/projection.h"

struct PJconsts;

namespace summitry {

const char *projDefinition(ProjectionKind kind); ///< "+proj=eqearth …"

/// PROJ's part: rotated longitude and latitude in radians to the plane of the unit sphere and back. Borrows
/// the calling thread's transformation, so it stays on the thread that made it.
class PlaneTransform {
public:
    explicit PlaneTransform(ProjectionKind kind);

    bool forward(double lon, double lat, QPointF &plane) const; ///< false where PROJ has no answer
    bool inverse(QPointF plane, double &lon, double &lat) const; ///< false outside the world's outline

private:
    PJconsts *m_pj;
};

} // namespace summitry
