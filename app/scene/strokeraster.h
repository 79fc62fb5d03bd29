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
    struct Knot { ///< a point in pixels
        float x, y, halfWidth, opacity;
        float alongX, alongY; ///< unit vector to the next one
        float length; ///< to the next one, pixels
        float cutX, cutY; ///< across this direction the segments meet, or the stroke ends
        bool isEnd; ///< of the stroke
    };
    struct Cut;
    struct Paint {
        quint32 colour = 0;
        float parts = 0; ///< of 256, where a pixel is all covered
        float grown = 0; ///< pixels to each side
    };
    void takeKnots(const Stroke &stroke);
    bool isOutside(float grown) const;
    void takeCuts();
    template <bool Fading, bool Cased> void fillSegments(const Paint &body, const Paint &casing);
    template <bool Fading, bool Cased, bool Ends>
    void fillSegment(Knot a, Knot b, const Paint &body, const Paint &casing);
    quint32 *rowAt(int y) const { return m_pixels + y * m_stride; }

    quint32 *m_pixels;
    qsizetype m_stride; ///< pixels
    QRect m_bounds;
    double m_scale;
    QPointF m_origin;
    int m_left = 0, m_top = 0, m_right = 0, m_bottom = 0; ///< right and bottom lie outside
    std::vector<Knot> m_knots;
};

} // namespace summitry
