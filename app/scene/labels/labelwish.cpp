// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/labelwish.h"

#include "scene/labels/labeltext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace summitry {

namespace {

constexpr int Angles = 16;
constexpr std::array<double, 5> Distances{1, 4, 8, 14, 22};
constexpr double CostOfDistance = 0.28; // a step
constexpr double CostOfBetween = 1.2; // at an angle that only pressing labels try
constexpr int Pressing = 40; // stops, hosts with the most meetings first

// Right first, then lower right, and around; the far side of the ring costs most.
double angleCost(double angle)
{
    constexpr double Favourite = 0.2; // radians below the horizontal
    return 0.9 * (1 - std::cos(angle - Favourite)) / 2 + 0.5 * std::abs(std::sin(angle));
}

// Lines stand flush to the side that faces the ring, centred above and below it.
double flushAt(double angle)
{
    const double side = std::cos(angle);
    return side > 0.3 ? 0 : side < -0.3 ? 1 : 0.5;
}

QRectF boxAround(QPointF middle, QSizeF size)
{
    return {QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2), size};
}

/// A place around any ring, before its size and the label's are known.
struct Spot {
    QPointF way; ///< from the ring's middle, of length 1
    QPointF pull; ///< by how many halves of its size the box's middle is farther
    double distance, flush, cost;
};

constexpr int Spots = Angles * static_cast<int>(Distances.size());

/// The cheapest first, at angles that are turned by some steps, at an extra cost.
std::array<Spot, Spots> spotsFrom(double steps, double extra)
{
    std::array<Spot, Spots> all;
    for (size_t i = 0; i < all.size(); ++i) {
        const size_t step = i % Distances.size(), turn = i / Distances.size();
        const double angle = (static_cast<double>(turn) + steps) * 2 * std::numbers::pi / Angles;
        const QPointF way(std::cos(angle), std::sin(angle));
        const auto pull = [](double v) { return std::clamp(v * 1.5, -1.0, 1.0); };
        all[i]
            = {way,
               {pull(way.x()), pull(way.y())},
               Distances[step],
               flushAt(angle),
               angleCost(angle) + static_cast<double>(step) * CostOfDistance + extra};
    }
    std::ranges::stable_sort(all, {}, &Spot::cost);
    return all;
}

const Spot &spot(int index)
{
    static const std::array first = spotsFrom(0, 0), between = spotsFrom(0.5, CostOfBetween);
    return index < Spots ? first[static_cast<size_t>(index)] : between[static_cast<size_t>(index - Spots)];
}

LabelPlace placeAround(const LabelWish &wish, int index)
{
    const Spot &at = spot(index);
    const QPointF middle = wish.at + at.way * (wish.radius + at.distance + 1.5)
        + QPointF(at.pull.x() * wish.size.width(), at.pull.y() * wish.size.height()) / 2;
    return {index, boxAround(middle, wish.size), at.flush, at.cost};
}

// Rings of places around the middle, the nearest first.
constexpr int Rings = 3, InRing = 8; // in the n-th ring n times as many
constexpr int PlacesWithin = 1 + InRing * Rings * (Rings + 1) / 2;

// No two cost the same: which is best must not hang on rounding.
LabelPlace placeWithin(const LabelWish &wish, int index)
{
    constexpr double CostOfSway = 1.2; // as far as it may stand
    constexpr double CostOfOrder = 0.004;
    if (index == 0)
        return {0, boxAround(wish.at, wish.size), 0.5, 0};
    int ring = 1, i = index - 1;
    while (i >= InRing * ring)
        i -= InRing * ring++;
    const double angle = i * 2 * std::numbers::pi / (InRing * ring);
    const double share = static_cast<double>(ring) / Rings;
    const QPointF way = QPointF(std::cos(angle), std::sin(angle)) * (wish.sway * share);
    return {index, boxAround(wish.at + way, wish.size), 0.5, CostOfSway * share + i * CostOfOrder};
}

// Where arcs that are selected begin.
Indexed<StopIndex, bool> homesOfSelected(const Itinerary &itinerary, const Emphasis &emphasis)
{
    Indexed<StopIndex, bool> homes(itinerary.stops.size());
    for (const ArcIndex i : itinerary.arcs.indices()) {
        if (emphasis.arcs[i] == ArcState::Selected)
            homes[itinerary.arcs[i].fromStop] = true;
    }
    return homes;
}

QSizeF sizeOf(const Label &label)
{
    double width = textWidth(label.text, label.type);
    double height = std::ceil(label.type.size * 1.2);
    for (const QString &line : {label.second, label.third}) {
        if (line.isEmpty())
            continue;
        width = std::max(width, textWidth(line, label.secondType));
        height += lineHeight(label.secondType);
    }
    return {width + 2, height};
}

} // namespace

LabelWish stopWish(
    const Itinerary &itinerary, const ScreenStop &at, StopIndex stop, const Emphasis &emphasis,
    const LabelOptions &options)
{
    const LabelText text = labelText(itinerary, stop, emphasis, options);
    LabelWish wish;
    wish.at = at.at;
    wish.radius = at.radius;
    Label &label = wish.label;
    label.stop = stop;
    label.text = text.name;
    label.second = text.second;
    label.third = text.third;
    label.strong = at.ring && emphasis.keptAt(stop) > 0;
    wish.pressing = stop < StopIndex(Pressing);
    label.dimmed = emphasis.filtered && !emphasis.stops[stop];
    label.type = labelType(label.strong, label.dimmed);
    label.secondType = secondLineType();
    wish.size = sizeOf(label);
    return wish;
}

LabelWish inBrief(const LabelWish &wish)
{
    LabelWish brief = wish;
    brief.label.second.clear();
    brief.label.third.clear();
    brief.size = sizeOf(brief.label);
    return brief;
}

int placesOf(const LabelWish &wish)
{
    return !wish.label.country.isEmpty() ? PlacesWithin : wish.pressing ? 2 * Spots : Spots;
}

LabelPlace placeOf(const LabelWish &wish, int index)
{
    return wish.label.country.isEmpty() ? placeAround(wish, index) : placeWithin(wish, index);
}

QRectF reachOf(const LabelWish &wish)
{
    const double gap = wish.radius + Distances.back() + 2 + wish.sway;
    const double dx = wish.size.width() + gap, dy = wish.size.height() + gap;
    return QRectF(wish.at, QSizeF(0, 0)).adjusted(-dx, -dy, dx, dy);
}

Label labelAt(const LabelWish &wish, const LabelPlace &place)
{
    Label label = wish.label;
    label.box = place.box;
    label.place = place.index;
    const double width = place.box.width() - 2;
    const auto left = [&](const QString &text, const Type &type) {
        return place.box.left() + 1 + (width - textWidth(text, type)) * place.flush;
    };
    label.baseline = {left(label.text, label.type), place.box.top() + label.type.size};
    label.secondBaseline
        = {left(label.second, label.secondType), label.baseline.y() + lineHeight(label.secondType)};
    label.thirdBaseline
        = {left(label.third, label.secondType), label.secondBaseline.y() + lineHeight(label.secondType)};
    return label;
}

std::vector<StopIndex> stopsByRank(const Itinerary &itinerary, const Emphasis &emphasis)
{
    const Indexed<StopIndex, bool> selected = homesOfSelected(itinerary, emphasis);
    const auto rankOf = [&](StopIndex stop) {
        const Stop::Kind kind = itinerary.stops[stop].kind;
        if (kind == Stop::Kind::Host && emphasis.keptAt(stop) > 0)
            return 0;
        if (selected[stop])
            return 1;
        if (kind == Stop::Kind::Stopover)
            return 2;
        return emphasis.filtered && !emphasis.stops[stop] ? 4 : 3;
    };
    std::vector<std::pair<int, StopIndex>> order; // rank, stop
    for (const StopIndex stop : itinerary.stops.indices())
        order.emplace_back(rankOf(stop), stop);
    std::ranges::sort(order);
    std::vector<StopIndex> stops;
    for (const auto &[rank, stop] : order)
        stops.push_back(stop);
    return stops;
}

} // namespace summitry
