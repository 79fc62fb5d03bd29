// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/docks.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace summitry {

namespace {

constexpr double MostMoved = 0.6;
constexpr double Turn = 2 * std::numbers::pi;

/// Two neighbours move apart where they have too little room; returns how much they lacked. `from` and `to`
/// are their angles. Each new one hangs on the other's by a half and one sum: docks follow each other in a
/// chain, of which the processor waits for each link.
double part(const Dock &a, double &from, const Dock &b, double &to)
{
    const double room = (a.width + b.width) / 2;
    const double lack = room - (to - from);
    if (lack <= 0)
        return 0;
    const double back = std::max((to - room) / 2 + from / 2, a.bearing - MostMoved);
    to = std::min((to + room) / 2 + from / 2, b.bearing + MostMoved);
    from = back;
    return lack;
}

/// All docks, in order, once; returns how much any two lacked.
double partAll(std::vector<Dock> &docks)
{
    double worst = 0;
    double from = docks.front().angle;
    for (size_t i = 1; i < docks.size(); ++i) {
        double to = docks[i].angle;
        worst = std::max(worst, part(docks[i - 1], from, docks[i], to));
        docks[i - 1].angle = std::exchange(from, to);
    }
    Dock next = docks.front(); // a turn further on
    next.bearing += Turn;
    next.angle += Turn;
    worst = std::max(worst, part(docks.back(), from, next, next.angle));
    docks.back().angle = from;
    docks.front().angle = next.angle - Turn;
    return worst;
}

/// Of docks in order.
void spread(std::vector<Dock> &docks)
{
    constexpr int Rounds = 200;
    constexpr double Enough = 1e-3, Settled = 1e-7;
    std::vector<double> before(docks.size());
    for (int round = 0; round < Rounds; ++round) {
        std::ranges::transform(docks, before.begin(), &Dock::angle);
        const double worst = partAll(docks);
        double moved = 0;
        for (size_t i = 0; i < docks.size(); ++i)
            moved = std::max(moved, std::abs(docks[i].angle - before[i]));
        if (worst < Enough || moved < Settled)
            return;
    }
}

} // namespace

void spreadDocks(std::vector<Dock> &docks)
{
    for (Dock &dock : docks)
        dock.angle = dock.bearing;
    constexpr size_t Most = 300; // more have no room in any order
    if (docks.size() < 2 || docks.size() > Most)
        return;
    std::vector<size_t> order(docks.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](size_t i) { return docks[i].bearing; });
    std::vector<Dock> sorted;
    sorted.reserve(docks.size());
    for (const size_t i : order)
        sorted.push_back(docks[i]);
    spread(sorted);
    for (size_t i = 0; i < order.size(); ++i)
        docks[order[i]].angle = sorted[i].angle;
}

} // namespace summitry
