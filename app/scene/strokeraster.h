#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <QRect>
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
};

/// Fills strokes and discs, antialiased, straight into an image's pixels. A path filler must sort the edges
/// of each outline and collect its spans; a thin line needs neither: column by column (row by row where it is
/// steep) it covers a few pixels around its middle. That is some ten times as fast, and makes a tail of
/// changing opacity in one pass. Ends are cut square, corners mitred.
class StrokeRaster {
public:
    /// `image`: Format_RGB32 or Format_ARGB32_Premultiplied, detached. Outlives the raster. A unit of the
    /// strokes is `scale` pixels; their origin lies at `origin` in pixels. Nothing is drawn outside `clip`.
    StrokeRaster(QImage &image, double scale, QPointF origin, const QRect &clip);

    static bool canDraw(const QImage &image);
    void setClip(const QRect &clip);

    void fill(const std::vector<Stroke::Point> &points, const QColor &colour);
    void polygon(const QPolygonF &polygon, const QColor &colour); ///< a small one
    /// Between two radii; a disc where the inner one is 0.
    void ring(QPointF centre, double inner, double outer, const QColor &colour);

private:
    struct Knot { ///< a point in pixels
        double x, y, halfWidth, opacity;
    };
    struct Cut { ///< a line across the stroke at which a run ends
        double x, y, alongX, alongY;
        double side(double px, double py) const { return (px - x) * alongX + (py - y) * alongY; }
    };
    template <bool Steep> void run(size_t first, size_t last, const Cut &from, const Cut &to);

    quint32 *m_pixels;
    qsizetype m_bytesPerLine;
    QRect m_bounds;
    double m_scale;
    QPointF m_origin;
    int m_left = 0, m_top = 0, m_right = 0, m_bottom = 0; ///< right and bottom lie outside
    quint32 m_colour = 0;
    std::vector<Knot> m_knots;
};

} // namespace summitry
