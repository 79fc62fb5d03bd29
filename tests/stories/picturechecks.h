// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetframe.h"

#include <QImage>

namespace summitry::test {

/// A text of a picture: what is set, not its halo.
struct SetText {
    QString text;
    QRectF box; ///< of its letters, pixels
    double size = 0; ///< of its type, pixels
    int group = -1; ///< those of one label share it; -1: none
    bool isFigure = false; ///< the number in a ring
};
std::vector<SetText> textsOf(const SheetFrame &sheet);
/// Pairs of them on each other.
QStringList overlaps(const std::vector<SetText> &texts);

/// The longest run of pixels in the colours of arcs along a line, as a share of nothing: in pixels. An arc
/// that crosses it is a short one.
int longestStroke(const QImage &picture, const QPolygonF &line, const QRectF &within);
/// The outline of the Earth in a picture, in pixels; of a flat map its seam, too.
QPolygonF outlineOf(const SheetPlan &plan);
/// Pixels in the colours of arcs that lie outside of it, but for what an arrowhead's breadth explains.
int strayPixels(const QImage &picture, const SheetPlan &plan);

/// Arcs of which a map shows several pieces, or not all.
int cutArcs(const Itinerary &itinerary, const Projection &projection);
/// Of the azimuthal maps around a grid of centres the one that cuts fewest.
int fewestCuts(const Itinerary &itinerary);

} // namespace summitry::test
