#include "scene/docks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace summitry {

void spreadDocks(std::vector<Dock> &docks)
{
    constexpr double MostMoved = 0.6;
    constexpr int Rounds = 200;
    constexpr double Turn = 2 * std::numbers::pi;

    std::vector<Dock *> order;
    for (Dock &dock : docks) {
        dock.angle = dock.bearing;
        order.push_back(&dock);
    }
    constexpr size_t Most = 300; // more have no room in any order
    if (order.size() < 2 || order.size() > Most)
        return;
    std::ranges::stable_sort(order, {}, [](const Dock *dock) { return dock->bearing; });
    for (int round = 0; round < Rounds; ++round) {
        double worst = 0;
        for (size_t i = 0; i < order.size(); ++i) {
            Dock &a = *order[i];
            Dock &b = *order[(i + 1) % order.size()];
            const double gap = b.angle - a.angle + (i + 1 == order.size() ? Turn : 0);
            const double lack = (a.width + b.width) / 2 - gap;
            if (lack <= 0)
                continue;
            worst = std::max(worst, lack);
            a.angle = std::max(a.angle - lack / 2, a.bearing - MostMoved);
            b.angle = std::min(b.angle + lack / 2, b.bearing + MostMoved);
        }
        constexpr double Enough = 1e-3;
        if (worst < Enough)
            return;
    }
}

} // namespace summitry
