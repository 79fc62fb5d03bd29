// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/sheetview.h"

#include "scene/arcs/automatic.h"
#include "scene/arcs/keptextent.h"

#include <algorithm>
#include <array>

namespace summitry {

namespace {

constexpr double TallMap = 0.65; // about how high the map is beside its width
constexpr double StoryMargin = 56; // around the whole story: room for labels

// A picture would show paper beyond the world: rather more of the world, or, where it fits whole, as much
// paper above as below.
View withoutEmptySea(View view)
{
    const QRectF world = view.projection.bounds(), seen = view.frame();
    if (seen.height() >= world.height())
        view.centre.setY(world.center().y());
    else
        view.centre.setY(
            std::clamp(view.centre.y(), world.top() + seen.height() / 2, world.bottom() - seen.height() / 2));
    return view;
}

/// What a tall picture of few trips has more for its map.
double spareOf(QSizeF page, const Emphasis &emphasis)
{
    constexpr qsizetype Most = 7;
    constexpr double Words = 0.3; // of the page
    const double steps = stepsHeight(std::min(emphasis.trips.size(), Most));
    return std::max(0.0, page.height() * (1 - Words) - steps - page.width() * TallMap);
}

struct Extent {
    QRectF box; // on the plane
    double margin = 0; // pixels around it
};

Extent extentOf(const SheetContent &content, const Emphasis &emphasis, Fit fit, const Projection &projection)
{
    if (content.extent)
        return {content.extent->onPlane(projection)};
    if (fit == Fit::Filter)
        return {keptExtent(emphasis, projection, worldFor(content, MapScale::Small).get()), StoryMargin};
    return {storyExtent(*content.itinerary, projection, fit), fit == Fit::CloseUp ? 0 : StoryMargin};
}

View fitted(const Extent &extent, const View &view)
{
    const double m = extent.margin;
    return view.fitted(extent.box, QMarginsF(m, m, m, m));
}

Projection projectionFor(const SheetContent &content, const Emphasis &emphasis)
{
    const LonLat middle = content.extent ? content.extent->middle()
        : content.fit.value_or(Fit::Filter) == Fit::Filter
        ? keptCentre(emphasis, content.projection)
        : storyCentre(*content.itinerary, content.projection);
    return Projection(content.projection, content.centre.value_or(middle));
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
        ? QSizeF(page.width(), page.width() * TallMap + spareOf(page, emphasis))
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
    view.projection = projectionFor(content, emphasis);
    view.size = size;
    view.pixelRatio = pixelRatio;
    View shown = fitted(extentOf(content, emphasis, fit, view.projection), view);
    if (content.extent)
        return shown;
    if (fit == Fit::CloseUp) { // never farther away than the whole
        if (const View whole = fitted(extentOf(content, emphasis, Fit::Story, view.projection), view);
            whole.scale > shown.scale)
            shown = whole;
    }
    return withoutEmptySea(shown);
}

double heightFilled(const SheetContent &content, const Emphasis &emphasis, double width)
{
    if (!content.fit && !content.extent)
        return width;
    const Extent extent
        = extentOf(content, emphasis, content.fit.value_or(Fit::Filter), projectionFor(content, emphasis));
    return extent.box.height() * std::max(1.0, width - 2 * extent.margin) / extent.box.width()
        + 2 * extent.margin;
}

} // namespace summitry
