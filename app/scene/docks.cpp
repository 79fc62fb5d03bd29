#include "scene/docks.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace summitry {

namespace {

constexpr double MostMoved = 0.6;
constexpr double Turn = 2 * std::numbers::pi;

/// Two neighbours that have too little room move apart; returns how much they lacked.
double part(Dock &a, Dock &b, double turn)
{
    const double gap = b.angle - a.angle + turn;
    const double lack = (a.width + b.width) / 2 - gap;
    if (lack <= 0)
        return 0;
    a.angle = std::max(a.angle - lack / 2, a.bearing - MostMoved);
    b.angle = std::min(b.angle + lack / 2, b.bearing + MostMoved);
    return lack;
}

/// Of docks in order.
void spread(std::vector<Dock> &docks)
{
    constexpr int Rounds = 200;
    constexpr double Enough = 1e-3, Settled = 1e-7;
    std::vector<double> before(docks.size());
    for (int round = 0; round < Rounds; ++round) {
        std::ranges::transform(docks, before.begin(), &Dock::angle);
        double worst = 0;
        for (size_t i = 1; i < docks.size(); ++i)
            worst = std::max(worst, part(docks[i - 1], docks[i], 0));
        worst = std::max(worst, part(docks.back(), docks.front(), Turn));
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
