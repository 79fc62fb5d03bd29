// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/chart/view.h"
#include "telling/itinerary.h"

namespace summitry {

/// The longitude (and for azimuthal projections latitude) that the story turns
/// around: the mean direction of its arcs' ends, longitudes rounded to 5°; what a custom projection asks for.
LonLat storyCentre(const Itinerary &itinerary, const ProjectionKind &kind);

enum class Fit {
    Story,
    CloseUp,
    Filter, ///< of a picture: what its filter keeps (keptExtent); elsewhere the story
};
/// The plane box of every arc (Story), or around all meeting places and journey
/// ends, grown by a fifth on each side (CloseUp). Right also where the story crosses 180°.
QRectF storyExtent(const Itinerary &itinerary, const Projection &projection, Fit fit);
View fittedView(
    const Itinerary &itinerary, const Projection &projection, Fit fit, QSizeF size, double pixelRatio);
/// Around the story's centre.
View fittedView(
    const Itinerary &itinerary, const ProjectionKind &kind, Fit fit, QSizeF size, double pixelRatio);
/// How large the close-up is, for the projections and sizes of one story's views.
struct CloseUpScale {
    ProjectionKind kind;
    QSizeF size; ///< of the frame
    double scale = 0; ///< View::scale; 0: not known
};
/// Costs a look at every place of the story, unless `known` is of this view already.
CloseUpScale closeUpScale(const Itinerary &itinerary, const View &view, const CloseUpScale &known);
/// Whether the close-up gains enough (1.3 in scale) to be offered.
bool offersCloseUp(const Itinerary &itinerary, const ProjectionKind &kind, QSizeF size);

} // namespace summitry
