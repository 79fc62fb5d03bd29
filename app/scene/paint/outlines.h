// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/raster/strokeraster.h"

#include <QPainterPath>
#include <QPolygonF>
#include <span>
#include <vector>

namespace summitry {

// What is painted as shapes to fill, all by the winding rule.

/// Of a stroke's stretches from its point `first` to `last`, wider by `grown` on each side.
QPolygonF outlineOf(const std::vector<Stroke::Point> &points, size_t first, size_t last, double grown);
QPainterPath pathOf(std::span<const QPolygonF> rings);
/// Curves as polygons that cannot be told from them at many times their size.
QList<QPolygonF> flattened(const QPainterPath &path);
QRectF squareAround(QPointF centre, double radius);
QPainterPath discPath(QPointF centre, double radius);
QPainterPath ringPath(QPointF centre, double radius, double width); ///< `width` around `radius`

} // namespace summitry
