// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/raster/strokeknot.h"

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <QRect>
#include <span>
#include <vector>

namespace summitry {

/// A line whose width and opacity change along it: an arc's body, its casing, the tail of a running head.
struct Stroke {
    struct Point {
        QPointF at;
        double halfWidth = 0.5;
        double opacity = 1;
    };
    std::vector<Point> points;
    QColor colour;
    QColor casing; ///< below it; invalid: none
    double casingWidth = 0; ///< to each side
};

/// Fills strokes and discs, antialiased, straight into an image's pixels. A path filler must sort the edges
/// of each outline and collect its spans; a thin line needs neither: row by row, segment by segment, the
/// pixels between its sides are covered by their distance from the middle, four at a time. That is some
/// thirty times as fast, and makes a tail of changing opacity in one pass. Ends are square, corners
/// mitred.
class StrokeRaster {
public:
    /// `image`: one that `canDraw` names, detached. Outlives the raster. A unit of the strokes is `scale`
    /// pixels; their origin lies at `origin` in pixels. Nothing outside `clip` changes; no row outside it is
    /// touched, so that threads may draw in rows of their own.
    StrokeRaster(QImage &image, double scale, QPointF origin, const QRect &clip);

    static bool canDraw(const QImage &image);
    void setClip(const QRect &clip);

    void fill(const Stroke &stroke, double opacity = 1);
    void polygon(const QPolygonF &polygon, const QColor &colour); ///< a small one
    /// Between two radii; a disc where the inner one is 0.
    void ring(QPointF centre, double inner, double outer, const QColor &colour);

private:
    void takeKnots(const Stroke &stroke);
    std::span<StrokeKnot> knotsInside(float grown);
    void takeCuts(std::span<StrokeKnot> knots);

    PixelBox m_box;
    QRect m_bounds; ///< of the image
    double m_scale;
    QPointF m_origin;
    // Kept, so that nothing that is drawn has to make them.
    std::vector<StrokeKnot> m_knots;
    std::vector<double> m_covered;
};

} // namespace summitry
