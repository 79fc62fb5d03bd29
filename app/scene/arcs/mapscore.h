// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projection.h"
#include "globe/rotation.h"

#include <limits>
#include <QSizeF>

namespace summitry {

/// A point of the Earth, in degrees and of the unit sphere.
struct GroundPoint {
    GroundPoint(LonLat at)
        : degrees(at)
        , vector(Rotation({}).rotate(at))
    {
    }
    LonLat degrees;
    Vector vector;
};

/// What a map has to show.
struct KeptGround {
    std::vector<LonLat> stops;
    std::vector<std::vector<GroundPoint>> ways; ///< samples of geodesics
    std::vector<LonLat> hubs; ///< stops at which many ways begin or end, the busiest first
    bool fitsWays = true; ///< into the frame; else the stops alone
};

/// How well a map shows it in a frame. Least first is the number of ways that are cut at the seam or that
/// come so near to the map's outline that they are drawn along it: within 6° of a pole of a flat map, farther
/// than 140° (equal-area) or 170° from the middle of an azimuthal one. Among equals the highest score counts:
///
///     mean of log √(ab)·scale − mean of log a/b − 2·mean of (1 − cos γ) − 0.6·log (1 + Σ (d − 1.3)⁺)
///
/// with the means over the stops and the sum over the ways. a and b are the axes of Tissot's ellipse, scale
/// is that of the map which fits into the frame, γ is how far north is from up, and d is how much longer a
/// way is drawn than the line between its ends. So the ground is large and true to shape where the story is,
/// it is the Earth as it is known, and no way sweeps around it.
struct MapScore {
    size_t cuts = std::numeric_limits<size_t>::max();
    double score = -std::numeric_limits<double>::infinity();

    bool isBetterThan(const MapScore &other) const
    {
        return cuts != other.cuts ? cuts < other.cuts : score > other.score;
    }
};
/// Of an azimuthal equal-area or equidistant projection or a flat one. Where more ways are cut than `most`
/// the score is left out.
MapScore scoreOf(
    const KeptGround &, const Projection &, QSizeF frame, size_t most = std::numeric_limits<size_t>::max());

} // namespace summitry
