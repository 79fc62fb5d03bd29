// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/labels.h"

#include "scene/labels/countrynames.h"
#include "scene/labels/edgelabels.h"
#include "scene/labels/labelplacer.h"
#include "scene/labels/leaderlabels.h"

#include <QHash>

namespace summitry {

namespace {

constexpr double FrameInset = 4; // pixels
constexpr double Around = 400; // pixels beyond the frame: hardly a row of labels reaches as far

/// The part of the screen in which labels get their places.
QRectF neighbourhood(const View &view, bool coarse)
{
    const double dx = coarse ? 0 : std::min(Around, view.size.width());
    const double dy = coarse ? 0 : std::min(Around, view.size.height());
    return QRectF(QPointF(0, 0), view.size).adjusted(-dx, -dy, dx, dy);
}

/// The most important stops in an area, as many in each part of the map as labels could find room there.
std::vector<LabelWish> wishesIn(
    const QRectF &area, const Lines &lines, const Itinerary &itinerary, const Emphasis &emphasis,
    const LabelOptions &options)
{
    constexpr double Cell = 128; // pixels
    const int most = lines.coarse ? 3 : 12; // a cell
    QHash<std::pair<int, int>, int> inCell;
    const QPointF middle = lines.view.toScreen(QPointF(0, 0));
    std::vector<LabelWish> wishes;
    for (const StopIndex stop : stopsByRank(itinerary, emphasis)) {
        const ScreenStop &at = lines.stops[stop];
        if (!at.visible || at.covered || !area.contains(at.at))
            continue;
        const QPointF cell = (at.at - middle) / Cell;
        int &count = inCell[{static_cast<int>(std::floor(cell.x())), static_cast<int>(std::floor(cell.y()))}];
        if (++count <= most)
            wishes.push_back(stopWish(itinerary, at, stop, emphasis, options));
    }
    return wishes;
}

void remember(const std::vector<Label> &before, std::vector<LabelWish> &wishes)
{
    const auto key = [](const Label &label) { return std::pair(label.stop, label.country); };
    QHash<std::pair<StopIndex, QString>, int> places;
    for (const Label &label : before)
        places.insert(key(label), label.place);
    for (LabelWish &wish : wishes)
        wish.before = places.value(key(wish.label), -1);
}

/// Keeps what the frame shows whole and what lies beyond it. What it cuts, or what stands on a box that is to
/// be kept free, is placed again, whole.
std::vector<Label>
whole(const View &view, LabelGround &ground, const LabelPlacer &placer, const QList<QRectF> &keepOut)
{
    std::vector<Label> labels;
    const QRectF frame(QPointF(0, 0), view.size);
    const QRectF inner = frame.adjusted(FrameInset, FrameInset, -FrameInset, -FrameInset);
    const auto isWhole = [&](const QRectF &box) {
        return inner.contains(box)
            && std::ranges::none_of(keepOut, [&](const QRectF &other) { return other.intersects(box); });
    };
    std::vector<const LabelWish *> cut;
    for (const auto &[wish, place] : placer.settled()) {
        const bool isCountry = !wish.label.stop.isValid();
        const bool isSeen = isCountry ? frame.intersects(place.box) : frame.contains(wish.at);
        if (isSeen ? isWhole(place.box) : !frame.intersects(place.box))
            labels.push_back(labelAt(wish, place));
        else if (isSeen && !isCountry)
            cut.push_back(&wish);
    }
    ground.freeAll();
    for (const Label &label : labels)
        ground.take(label.box);
    for (const QRectF &box : keepOut)
        ground.take(box);
    for (const LabelWish *wish : cut) {
        const auto found = placer.find(*wish, &inner);
        if (!found)
            continue;
        ground.take(found->place.box);
        labels.push_back(labelAt(found->wish, found->place));
    }
    return labels;
}

} // namespace

std::vector<Label> placeLabels(
    const Lines &lines, const Itinerary &itinerary, const Emphasis &emphasis, const LabelOptions &options,
    const std::vector<Label> &before)
{
    const QRectF around = neighbourhood(lines.view, lines.coarse);
    std::vector<LabelWish> wishes = wishesIn(around, lines, itinerary, emphasis, options);
    if (options.world && showsCountryNames(lines)) {
        for (LabelWish &wish : countryWishes(around, lines.view, *options.world, options.language))
            wishes.push_back(std::move(wish));
    }
    if (lines.moving)
        remember(before, wishes);
    QRectF area(QPointF(0, 0), lines.view.size);
    for (const LabelWish &wish : wishes)
        area |= reachOf(wish);
    LabelGround ground(lines, itinerary, area);
    LabelPlacer placer(ground, lines.view, options.world.get());
    for (const LabelWish &wish : wishes)
        placer.settle(wish);
    std::vector<Label> labels = whole(lines.view, ground, placer, options.keepOut);
    for (Label &label : edgeLabels(lines, itinerary, emphasis, options.language, ground))
        labels.push_back(std::move(label));
    if (options.leaders) {
        for (Label &label : leaderLabels(lines, itinerary, emphasis, options, labels, ground))
            labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace summitry
