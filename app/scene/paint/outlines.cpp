// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/outlines.h"

#include <algorithm>
#include <cmath>

namespace summitry {

QPolygonF outlineOf(const std::vector<Stroke::Point> &points, size_t first, size_t last, double grown)
{
    QPolygonF left, right;
    for (size_t i = first; i <= last; ++i) {
        const QPointF way = points[std::min(i + 1, points.size() - 1)].at - points[i > 0 ? i - 1 : 0].at;
        const double size = std::max(std::hypot(way.x(), way.y()), 1e-9);
        const QPointF side = QPointF(way.y(), -way.x()) * ((points[i].halfWidth + grown) / size);
        left.append(points[i].at + side);
        right.prepend(points[i].at - side);
    }
    return left + right;
}

QPainterPath pathOf(std::span<const QPolygonF> rings)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const QPolygonF &ring : rings) {
        path.addPolygon(ring);
        path.closeSubpath();
    }
    return path;
}

QList<QPolygonF> flattened(const QPainterPath &path)
{
    constexpr double Finer = 32;
    QList<QPolygonF> rings = path.toSubpathPolygons(QTransform::fromScale(Finer, Finer));
    for (QPolygonF &ring : rings)
        ring = QTransform::fromScale(1 / Finer, 1 / Finer).map(ring);
    return rings;
}

QRectF squareAround(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

QPainterPath discPath(QPointF centre, double radius)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addEllipse(squareAround(centre, radius));
    return path;
}

QPainterPath ringPath(QPointF centre, double radius, double width)
{
    QPainterPath path = discPath(centre, radius + width / 2);
    if (radius > width / 2)
        path.addPath(discPath(centre, radius - width / 2).toReversed());
    return path;
}

} // namespace summitry
