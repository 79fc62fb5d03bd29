// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/degreebox.h"
#include "scene/arcs/fit.h"
#include "telling/emphasis.h"

namespace summitry {

/// A frame in which a map of the whole Earth would be mostly sea: between 1.6:1 and 1:2.
bool isSquarish(QSizeF frame);

/// What an unfiltered picture of a frame fits unless it is told: in a squarish one the close-up
/// where guests come from afar, else the story.
Fit automaticFit(const Emphasis &, Fit wished, QSizeF frame);

/// The projection and centre that show what is kept best in a frame, by scene/arcs/mapscore.h (after the
/// adaptive composite projections of Jenny 2012, doi:10.1109/TVCG.2012.192). Tried are Lambert's azimuthal
/// equal-area and the azimuthal equidistant projection around their middle, the busiest stops and a grid of
/// centres no farther from that middle than the stops and, in frames that are not squarish, Equal Earth and
/// Winkel Tripel around each fifth meridian. Others gain nothing by these measures: the globe hides half. Of
/// more than 200 ways each nth is asked. Only `centre` is tried where there is one.
Projection
automaticProjection(const Emphasis &, Fit fit, QSizeF frame, const std::optional<LonLat> &centre = {});
/// Likewise for a part of the Earth.
Projection automaticProjection(const DegreeBox &, QSizeF frame, const std::optional<LonLat> &centre = {});

} // namespace summitry
