// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/archeads.h"

#include <algorithm>

namespace summitry {

namespace {

using Points = std::vector<ScreenArc::Point>;

constexpr double Notch = 0.22;
constexpr double HeadingReach = 16; // pixels over which an arc's direction is taken

QPointF unit(QPointF v)
{
    const double size = lengthOf(v);
    return size > 0 ? v / size : QPointF(1, 0);
}

} // namespace

Heading headingAt(const ScreenArc &arc, double fraction)
{
    for (const Points &points : arc.pieces) {
        for (size_t i = 1; i < points.size(); ++i) {
            const auto &a = points[i - 1], &b = points[i];
            const bool last = &points == &arc.pieces.back() && i + 1 == points.size();
            if (fraction > b.fraction && !last)
                continue;
            const double span = b.fraction - a.fraction;
            const double t = span > 0 ? std::clamp((fraction - a.fraction) / span, 0.0, 1.0) : 1;
            // Over some pixels, so that the head does not shake with one short segment.
            size_t back = i - 1;
            while (back > 0 && (b.at() - points[back].at()).manhattanLength() < HeadingReach)
                --back;
            return {a.at() + (b.at() - a.at()) * t, unit(b.at() - points[back].at())};
        }
    }
    return {};
}

QPolygonF solidHead(const Heading &heading, double length, double width)
{
    const QPointF back = heading.at - heading.direction * length;
    const QPointF side = QPointF(heading.direction.y(), -heading.direction.x()) * (width / 2);
    return QPolygonF({heading.at, back + side, back + heading.direction * (length * Notch), back - side});
}

QPolygonF chevronHead(const Heading &heading, double length, double width)
{
    const QPointF back = heading.at - heading.direction * length;
    const QPointF side = QPointF(heading.direction.y(), -heading.direction.x()) * (width / 2);
    return QPolygonF({back + side, heading.at, back - side});
}

} // namespace summitry
