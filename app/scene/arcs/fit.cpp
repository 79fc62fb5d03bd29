// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/storyextents.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <QVector3D>

namespace summitry {

namespace {

constexpr double DegreesPerRadian = 180 / std::numbers::pi;
constexpr double CloseUpMargin = 0.2;
constexpr double CloseUpGain = 1.3;
constexpr double StoryMargin = 44; // pixels around the whole story: room for labels

double wrapped(double longitude)
{
    return std::remainder(longitude, 360.0);
}

LonLat positionOf(const Story &story, const QString &place)
{
    const Place *found = story.place(place);
    return found ? toLonLat(found->position) : LonLat{};
}

struct BoxBuilder {
    QRectF box;
    bool any = false;
    void add(QPointF p)
    {
        if (!any) {
            box = QRectF(p, QSizeF(0, 0));
            any = true;
            return;
        }
        box.setCoords(
            std::min(box.left(), p.x()), std::min(box.top(), p.y()), std::max(box.right(), p.x()),
            std::max(box.bottom(), p.y()));
    }
};

} // namespace

LonLat storyCentre(const Itinerary &itinerary, const ProjectionKind &kind)
{
    if (kind.facts().centre)
        return *kind.facts().centre;
    const Story &story = *itinerary.story;
    QVector3D sum;
    const auto add = [&](const Stop &stop, int times) {
        const LonLat p = positionOf(story, stop.city);
        const double lon = p.lon / DegreesPerRadian, lat = p.lat / DegreesPerRadian;
        sum += QVector3D(
                   static_cast<float>(std::cos(lat) * std::cos(lon)),
                   static_cast<float>(std::cos(lat) * std::sin(lon)), static_cast<float>(std::sin(lat)))
            * static_cast<float>(times);
    };
    for (const EndPair &pair : itinerary.pairs) {
        add(itinerary.stops[pair.first], pair.arcs);
        add(itinerary.stops[pair.second], pair.arcs);
    }
    if (itinerary.arcs.empty()) {
        for (const Stop &stop : itinerary.stops)
            add(stop, 1);
    }
    constexpr float Nowhere = 1e-3F;
    if (sum.length() < Nowhere)
        return {};
    const auto rounded = [](double degrees) { return 5 * std::round(degrees / 5); };
    const double lon = rounded(std::atan2(sum.y(), sum.x()) * DegreesPerRadian);
    const double lat = std::atan2(sum.z(), std::hypot(sum.x(), sum.y())) * DegreesPerRadian;
    return {wrapped(lon), kind.isAzimuthal() ? rounded(lat) : 0};
}

QRectF storyExtent(const Itinerary &itinerary, const Projection &projection, Fit fit)
{
    if (fit == Fit::Story && projection.kind().hidesHalf())
        return projection.bounds();
    const Story &story = *itinerary.story;
    BoxBuilder builder;
    const auto addCity = [&](const QString &city) {
        if (const auto p = projection.project(positionOf(story, city)))
            builder.add(*p);
    };
    for (const Stop &stop : itinerary.stops) {
        if (fit == Fit::Story || stop.kind != Stop::Kind::Home)
            addCity(stop.city);
    }
    Indexed<StopIndex, bool> ofJourneys(itinerary.stops.size());
    for (const Arc &arc : itinerary.arcs) {
        if (arc.kind == Arc::Kind::Journey)
            ofJourneys[arc.fromStop] = ofJourneys[arc.toStop] = true;
    }
    for (const StopIndex i : ofJourneys.indices()) {
        if (fit == Fit::CloseUp && ofJourneys[i])
            addCity(itinerary.stops[i].city);
    }
    constexpr size_t Most = 1000; // of very many pairs a sample shows how far they reach
    const size_t step = 1 + itinerary.pairs.size() / Most;
    for (size_t i = 0; fit == Fit::Story && i < itinerary.pairs.size(); i += step) {
        const EndPair &pair = itinerary.pairs[EndPairIndex(i)];
        for (const auto &piece : projectGeodesic(
                 projection, positionOf(story, itinerary.stops[pair.first].city),
                 positionOf(story, itinerary.stops[pair.second].city), {.tolerance = 0.005, .frame = {}})) {
            for (const ArcPoint &p : piece)
                builder.add(p.at);
        }
    }
    // A story in one place still needs a box: some 600 km around it.
    constexpr double Smallest = 0.1;
    QRectF box = builder.any ? builder.box : projection.bounds();
    const double more = fit == Fit::CloseUp ? CloseUpMargin : 0;
    const double dx = std::max(box.width() * more, (Smallest - box.width()) / 2);
    const double dy = std::max(box.height() * more, (Smallest - box.height()) / 2);
    return box.adjusted(-dx, -dy, dx, dy);
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
