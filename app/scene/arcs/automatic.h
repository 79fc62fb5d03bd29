// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/degreebox.h"
#include "scene/arcs/fit.h"
#include "telling/emphasis.h"

namespace summitry {

/// A frame in which a map of the whole Earth would be mostly sea: between 1.6:1 and 1:2.
bool isSquarish(QSizeF frame);

/// What an unfiltered picture of a frame fits unless it is told: the close-up in a squarish one, else the
/// story.
Fit automaticFit(const Emphasis &, Fit wished, QSizeF frame);

/// The projection and centre that show what is kept best in a frame (after the adaptive composite projections
/// of Jenny 2012, doi:10.1109/TVCG.2012.192). Tried are Lambert's azimuthal equal-area and the azimuthal
/// equidistant projection around a grid of centres and, in frames that are not squarish, Equal Earth and
/// Winkel Tripel around each fifth meridian. Others gain nothing by these measures: the globe hides half.
///
/// Least first is the number of ways that are cut at the seam, or that come farther than 110° from the
/// middle of an azimuthal map, where it is too far stretched. Among equals the highest score counts:
///
///     mean of log √(ab)·scale − mean of log a/b / 2 − (latitude of the centre / 90°)² / 4
///
/// over the stops, where a and b are the axes of Tissot's ellipse and scale is that of the map which fits
/// `fit` into the frame: how large and how true to shape the ground is where the story is, on a map as it is
/// known. Of more than 200 ways each nth is asked. Only `centre` is tried where there is one.
Projection
automaticProjection(const Emphasis &, Fit fit, QSizeF frame, const std::optional<LonLat> &centre = {});
/// Likewise for a part of the Earth.
Projection automaticProjection(const DegreeBox &, QSizeF frame, const std::optional<LonLat> &centre = {});

} // namespace summitry
