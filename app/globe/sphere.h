// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/planeshapes.h"
#include "globe/rotation.h"

#include <mutex>

namespace summitry {

struct World;

/// A polygon (its rings) or a piece of a line as unit vectors, x at 0° 0°, z at the north pole. No edge is
/// longer than a degree, so that it may be taken for a great circle.
struct SphereShape {
    std::vector<std::vector<Vector>> lines;
    Vector middle; ///< of a cap that holds it
    double radius = 0; ///< of the cap, radians
    bool isCut = false; ///< a part of ground that the data cuts at ±180°
};

/// A world's shapes, ready to turn: a globe is drawn from them without a sine, and without a look at what
/// lies behind the horizon.
struct Sphere {
    std::vector<std::vector<SphereShape>> lands; ///< as World::countries
    std::vector<SphereShape> lakes;
    std::vector<SphereShape> borders, disputedBorders, coast; ///< borders and coast in short pieces
};

class LazySphere {
public:
    const Sphere &of(const World &world);

private:
    std::once_flag m_once;
    Sphere m_sphere;
};

/// Whether a projection is the globe, and edges of a degree are as good as curves at this tolerance.
bool drawsFromSphere(const Projection &, const Drafting &);

/// As projectAreas and projectRuns, for the globe seen from above `centre`.
std::vector<PlaneArea> turnAreas(LonLat centre, std::span<const SphereShape>, const Drafting &);
std::vector<PlaneRun>
turnRuns(LonLat centre, std::span<const SphereShape>, const Drafting &, qsizetype longest = 128);

} // namespace summitry
