// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/storyextents.h"

#include "scene/arcs/extent.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr double CloseUpMargin = 0.2;
constexpr double CloseUpGain = 1.3;
constexpr double StoryMargin = 44; // pixels around the whole story: room for labels

} // namespace

LonLat storyCentre(const Itinerary &itinerary, const ProjectionKind &kind)
{
    const auto &stops = itinerary.stops;
    MiddleFinder finder(*itinerary.story);
    for (const EndPair &pair : itinerary.pairs) {
        finder.add(stops[pair.first].city, pair.arcs);
        finder.add(stops[pair.second].city, pair.arcs);
    }
    if (itinerary.arcs.empty()) {
        for (const Stop &stop : stops)
            finder.add(stop.city, 1);
    }
    return finder.middle(kind);
}

QRectF storyExtent(const Itinerary &itinerary, const Projection &projection, Fit fit)
{
    if (fit != Fit::CloseUp && projection.kind().hidesHalf())
        return projection.bounds();
    ExtentBuilder builder(*itinerary.story, projection);
    for (const Stop &stop : itinerary.stops) {
        if (fit != Fit::CloseUp || stop.kind != Stop::Kind::Home)
            builder.addCity(stop.city);
    }
    Indexed<StopIndex, bool> ofJourneys(itinerary.stops.size());
    for (const Arc &arc : itinerary.arcs) {
        if (arc.kind == Arc::Kind::Journey)
            ofJourneys[arc.fromStop] = ofJourneys[arc.toStop] = true;
    }
    for (const StopIndex i : ofJourneys.indices()) {
        if (fit == Fit::CloseUp && ofJourneys[i])
            builder.addCity(itinerary.stops[i].city);
    }
    constexpr size_t Most = 1000; // of very many pairs a sample shows how far they reach
    const size_t step = 1 + itinerary.pairs.size() / Most;
    for (size_t i = 0; fit != Fit::CloseUp && i < itinerary.pairs.size(); i += step) {
        const EndPair &pair = itinerary.pairs[EndPairIndex(i)];
        builder.addWay(itinerary.stops[pair.first].city, itinerary.stops[pair.second].city);
    }
    return builder.extent(fit == Fit::CloseUp ? CloseUpMargin : 0);
}

static View
fittedTo(const QRectF &extent, const Projection &projection, Fit fit, QSizeF size, double pixelRatio)
{
    View view;
    view.projection = projection;
    view.size = size;
    view.pixelRatio = pixelRatio;
    const double margin
        = fit == Fit::Story ? std::min({StoryMargin, size.width() / 10, size.height() / 10}) : 0;
    return view.fitted(extent, QMarginsF(margin, margin, margin, margin));
}

View fittedView(
    const Itinerary &itinerary, const Projection &projection, Fit fit, QSizeF size, double pixelRatio)
{
    return fittedTo(storyExtent(itinerary, projection, fit), projection, fit, size, pixelRatio);
}

View fittedView(
    const Itinerary &itinerary, const ProjectionKind &kind, Fit fit, QSizeF size, double pixelRatio)
{
    return fittedView(itinerary, Projection(kind, storyCentre(itinerary, kind)), fit, size, pixelRatio);
}

CloseUpScale closeUpScale(const Itinerary &itinerary, const View &view, const CloseUpScale &known)
{
    const ProjectionKind &kind = view.projection.kind();
    if (known.scale > 0 && known.kind == kind && known.size == view.size)
        return known;
    return {kind, view.size, fittedView(itinerary, kind, Fit::CloseUp, view.size, view.pixelRatio).scale};
}

bool offersCloseUp(const Itinerary &itinerary, const ProjectionKind &kind, QSizeF size)
{
    return fittedView(itinerary, kind, Fit::CloseUp, size, 1).scale
        >= CloseUpGain * fittedView(itinerary, kind, Fit::Story, size, 1).scale;
}

StoryExtents extentsOf(const std::shared_ptr<const Itinerary> &itinerary, const ProjectionKind &kind)
{
    StoryExtents extents{itinerary, kind, storyCentre(*itinerary, kind), {}, {}};
    extents.story = storyExtent(*itinerary, extents.projection(), Fit::Story);
    extents.closeUp = storyExtent(*itinerary, extents.projection(), Fit::CloseUp);
    return extents;
}

View StoryExtents::fitted(Fit fit, QSizeF size, double pixelRatio) const
{
    return fittedTo(fit == Fit::Story ? story : closeUp, projection(), fit, size, pixelRatio);
}

CloseUpScale StoryExtents::closeUpScale(QSizeF size) const
{
    return {kind, size, fitted(Fit::CloseUp, size, 1).scale};
}

bool StoryExtents::offersCloseUp(QSizeF size) const
{
    return fitted(Fit::CloseUp, size, 1).scale >= CloseUpGain * fitted(Fit::Story, size, 1).scale;
}

} // namespace summitry
