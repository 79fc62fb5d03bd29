// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/degreebox.h"

#include <algorithm>
#include <cmath>

namespace summitry {

double DegreeBox::width() const
{
    return east > west ? east - west : east - west + 360;
}

LonLat DegreeBox::middle() const
{
    return {std::remainder(west + width() / 2, 360), (south + north) / 2};
}

std::vector<LonLat> DegreeBox::samples() const
{
    constexpr int Steps = 16;
    std::vector<LonLat> points;
    for (int row = 0; row <= Steps; ++row) {
        for (int column = 0; column <= Steps; ++column)
            points.push_back(
                {std::remainder(west + width() * column / Steps, 360),
                 south + (north - south) * row / Steps});
    }
    return points;
}

QRectF DegreeBox::onPlane(const Projection &projection) const
{
    QPolygonF seen;
    for (const LonLat point : samples()) {
        if (const auto at = projection.project(point))
            seen.append(*at);
    }
    return seen.size() < 2 ? projection.bounds() : seen.boundingRect();
}

} // namespace summitry
