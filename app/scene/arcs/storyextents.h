// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/fit.h"

namespace summitry {

/// How far a story reaches in a projection around its centre. Asks each of its places and ways, which takes a
/// while of a large story: to be kept.
struct StoryExtents {
    std::shared_ptr<const Itinerary> itinerary; ///< null for none
    ProjectionKind kind;
    LonLat centre; ///< see storyCentre
    QRectF story, closeUp; ///< see storyExtent

    Projection projection() const { return Projection(kind, centre); }
    View fitted(Fit fit, QSizeF size, double pixelRatio) const; ///< as fittedView
    CloseUpScale closeUpScale(QSizeF size) const;
    bool offersCloseUp(QSizeF size) const; ///< as the function of this name
};
StoryExtents extentsOf(const std::shared_ptr<const Itinerary> &itinerary, const ProjectionKind &kind);

} // namespace summitry
