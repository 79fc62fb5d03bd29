// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/sheetview.h"

#include "scene/arcs/automatic.h"
#include "scene/arcs/keptextent.h"

#include <algorithm>
#include <array>

namespace summitry {

namespace {

constexpr double TallMap = 0.75; // about how high the map is beside its width
constexpr double StoryMargin = 56; // around the whole story: room for labels

// A tall picture of a flat map would show sea beyond the poles: rather more of the world, or, where it fits
// whole, as much sea above as below.
View withoutEmptySea(View view)
{
    const QRectF world = view.projection.bounds(), seen = view.frame();
    if (view.projection.isAzimuthal())
        return view;
    if (seen.height() >= world.height())
        view.centre.setY(world.center().y());
    else
        view.centre.setY(
            std::clamp(view.centre.y(), world.top() + seen.height() / 2, world.bottom() - seen.height() / 2));
    return view;
}

View fitted(const SheetContent &content, const Emphasis &emphasis, Fit fit, View view)
{
    const double m = fit == Fit::CloseUp ? 0 : StoryMargin;
    const QRectF extent = fit == Fit::Filter
        ? keptExtent(emphasis, view.projection, worldFor(content, MapScale::Small).get())
        : storyExtent(*content.itinerary, view.projection, fit);
    return view.fitted(extent, QMarginsF(m, m, m, m));
}

} // namespace

std::shared_ptr<const World> worldFor(const SheetContent &content, MapScale scale)
{
    std::array candidates{content.medium, content.large, content.small};
    if (scale == MapScale::Small)
        candidates = {content.small, content.medium, content.large};
    else if (scale == MapScale::Large)
        candidates = {content.large, content.medium, content.small};
    const auto found = std::ranges::find_if(candidates, [](const auto &world) { return world != nullptr; });
    return found == candidates.end() ? nullptr : *found;
}

SheetContent
settled(const SheetContent &content, const Emphasis &emphasis, const SheetOptions &options, QSizeF page)
{
    if (!content.automatic)
        return content;
    // About what the words around the map take.
    const double words = (options.title ? 110 : 0) + (options.legend ? 40 : 0) + (options.credit ? 60 : 0);
    const QSizeF frame = isTall(page)
        ? QSizeF(page.width(), page.width() * TallMap)
        : QSizeF(page.width(), std::max(page.height() - words, page.height() / 2));
    SheetContent result = content;
    result.automatic = false;
    result.fit = automaticFit(emphasis, content.fit.value_or(Fit::Filter), page);
    const Projection best = content.extent
        ? automaticProjection(*content.extent, frame, content.centre)
        : automaticProjection(emphasis, *result.fit, frame, content.centre);
    result.projection = best.kind();
    result.centre = best.centre();
    return result;
}

View viewFor(const SheetContent &content, const Emphasis &emphasis, QSizeF size, double pixelRatio)
{
    if (!content.fit && !content.extent) {
        View view = content.view.resized(size);
        view.pixelRatio = pixelRatio;
        return view;
    }
    const Fit fit = content.fit.value_or(Fit::Filter);
    View view;
    const LonLat middle = content.extent ? content.extent->middle()
        : fit == Fit::Filter             ? keptCentre(emphasis, content.projection)
                                         : storyCentre(*content.itinerary, content.projection);
    view.projection = Projection(content.projection, content.centre.value_or(middle));
    view.size = size;
    view.pixelRatio = pixelRatio;
    if (content.extent)
        return view.fitted(content.extent->onPlane(view.projection), {});
    View shown = fitted(content, emphasis, fit, view);
    if (fit == Fit::CloseUp) { // never farther away than the whole
        if (const View whole = fitted(content, emphasis, Fit::Story, view); whole.scale > shown.scale)
            shown = whole;
    }
    return withoutEmptySea(shown);
}

} // namespace summitry
