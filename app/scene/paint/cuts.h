// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>
#include <QRectF>
#include <span>
#include <vector>

namespace summitry {

// Clips and dashes as geometry, for outputs that know none or get them wrong.

/// What of some rings lies in a box, closed along its sides: to be filled together by the winding rule.
std::vector<QPolygonF> ringsInside(std::span<const QPolygonF> rings, const QRectF &box);
/// The pieces of a line that lie in a box.
std::vector<QPolygonF> piecesInside(const QPolygonF &line, const QRectF &box);
/// Dashes of a length, with as long gaps, the first at the line's start. `box`: those beyond it may be left
/// out; null: none is.
std::vector<QPolygonF> dashesOf(const QPolygonF &line, double length, const QRectF &box);
/// The points at each `gap` of a line, the first at its start; `box` likewise.
std::vector<QPointF> pointsAlong(const QPolygonF &line, double gap, const QRectF &box);

} // namespace summitry
