// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/leaderlabels.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <QSet>

namespace summitry {

namespace {

constexpr double Shortest = 10, Longest = 84, Step = 6; // pixels, of a line
constexpr size_t FewStops = 40; // all of which are to be named
constexpr double LongestOfFew = 168; // pixels
constexpr int LeaderAngles = 48;
constexpr double LeaderInset = 4;
constexpr double LeaderLengthCost = 0.05,
                 LeaderInkCost = 0.055; // a pixel of the line, a cell of an arc under the name
constexpr double Air = 2; // around a line, pixels

QRectF around(QPointF at)
{
    return {at.x() - Air / 2, at.y() - Air / 2, Air, Air};
}

/// The boxes along a line, which together cover it.
std::vector<QRectF> beadsOf(const QLineF &line)
{
    std::vector<QRectF> beads;
    const int count = std::max(1, static_cast<int>(std::ceil(line.length() / Air)));
    for (int i = 0; i < count; ++i)
        beads.push_back(around(line.pointAt(static_cast<double>(i) / count)));
    return beads;
}

struct Tied {
    QRectF box;
    double flush = 0;
    QLineF line;
    double cost = 0;
};

/// A label at the end of a line that leaves a ring at an angle.
Tied tiedAt(const LabelWish &wish, double angle, double length)
{
    const QPointF way(std::cos(angle), std::sin(angle));
    const double rim = wish.radius + 1.5;
    const QPointF end = wish.at + way * (rim + length);
    // Beside its end where the line is rather level, else above or below it.
    const bool level = std::abs(way.x()) > 0.5;
    const QSizeF size = wish.size;
    const double left
        = level ? (way.x() > 0 ? end.x() + 1 : end.x() - 1 - size.width()) : end.x() - size.width() / 2;
    const double top = level ? end.y() - size.height() / 2
        : way.y() > 0        ? end.y() + 1
                             : end.y() - 1 - size.height();
    return {
        {QPointF(left, top), size},
        level ? (way.x() > 0 ? 0.0 : 1.0) : 0.5,
        {wish.at + way * rim, end},
        length * LeaderLengthCost};
}

/// A line from where it leaves its own ring, or one that lies over that; nothing where it touches more.
std::optional<QLineF> freeOf(const QLineF &line, const LabelGround &ground)
{
    constexpr double LongestUnder = 16; // pixels
    const std::vector<QRectF> beads = beadsOf(line);
    const auto isFree = [&](const QRectF &bead) { return ground.isFreeForLine(bead); };
    const auto first = std::ranges::find_if(beads, isFree);
    if (first == beads.end() || !std::all_of(first, beads.end(), isFree))
        return std::nullopt;
    const QLineF free(first->center(), line.p2());
    return line.length() - free.length() <= LongestUnder ? std::optional(free) : std::nullopt;
}

std::optional<Tied>
bestOf(const LabelWish &wish, double longest, const QRectF &inner, const LabelGround &ground)
{
    std::optional<Tied> best;
    for (double length = Shortest; length <= longest; length += Step) {
        for (int i = 0; i < LeaderAngles; ++i) {
            Tied tied = tiedAt(wish, i * 2 * std::numbers::pi / LeaderAngles, length);
            if ((best && tied.cost >= best->cost) || !inner.contains(tied.box) || !ground.isFree(tied.box))
                continue;
            const double most = best ? (best->cost - tied.cost) / LeaderInkCost : HUGE_VAL;
            tied.cost += ground.ink(tied.box, most) * LeaderInkCost;
            const auto free = freeOf(tied.line, ground);
            if ((best && tied.cost >= best->cost) || !free)
                continue;
            tied.line = *free;
            best = tied;
        }
    }
    return best;
}

/// How many arcs begin or end at each stop, of those that are kept.
Indexed<StopIndex, int> visitsOf(const Itinerary &itinerary, const Emphasis &emphasis)
{
    Indexed<StopIndex, int> visits(itinerary.stops.size());
    for (const ArcIndex i : itinerary.arcs.indices()) {
        if (emphasis.filtered && emphasis.arcs[i] == ArcState::Dimmed)
            continue;
        ++visits[itinerary.arcs[i].fromStop];
        ++visits[itinerary.arcs[i].toStop];
    }
    return visits;
}

} // namespace

std::vector<Label> leaderLabels(
    const Lines &lines, const Itinerary &itinerary, const Emphasis &emphasis, const LabelOptions &options,
    const std::vector<Label> &placed, LabelGround &ground)
{
    QSet<StopIndex> named;
    for (const Label &label : placed)
        named.insert(label.stop);
    const QRectF frame(QPointF(0, 0), lines.view.size);
    const QRectF inner = frame.adjusted(LeaderInset, LeaderInset, -LeaderInset, -LeaderInset);
    std::vector<StopIndex> unnamed;
    for (const StopIndex stop : stopsByRank(itinerary, emphasis)) {
        const bool isPale = emphasis.filtered && !emphasis.stops[stop];
        if (!named.contains(stop) && !isPale && lines.stops[stop].visible
            && frame.contains(lines.stops[stop].at))
            unnamed.push_back(stop);
    }
    const Indexed<StopIndex, int> visits = visitsOf(itinerary, emphasis);
    std::ranges::stable_sort(unnamed, std::greater(), [&](StopIndex stop) { return visits[stop]; });

    const double longest = itinerary.stops.size() <= FewStops ? LongestOfFew : Longest;
    std::vector<Label> labels;
    for (const StopIndex stop : unnamed) {
        const LabelWish wish = inBrief(stopWish(itinerary, lines.stops[stop], stop, emphasis, options));
        const std::optional<Tied> tied = bestOf(wish, longest, inner, ground);
        if (!tied)
            continue;
        ground.take(tied->box);
        for (const QRectF &bead : beadsOf(tied->line))
            ground.take(bead);
        Label label = labelAt(wish, {-1, tied->box, tied->flush});
        label.leader = tied->line;
        labels.push_back(label);
    }
    return labels;
}

} // namespace summitry
