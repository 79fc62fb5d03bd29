#pragma once

#include "scene/raster/strokeraster.h"

#include <optional>
#include <QPainter>
#include <QPolygonF>

namespace summitry {

/// Where arcs are drawn with a painter. On an image straight into its pixels (see StrokeRaster), on anything
/// else as paths: the same shapes. The painter's clip is that of the moment of construction.
class ArcCanvas {
public:
    explicit ArcCanvas(QPainter &painter);

    /// Multiplies what is drawn from now on.
    void setOpacity(double opacity) { m_opacity = opacity; }
    /// What may be seen, in the painter's coordinates; null: all.
    const QRectF &clip() const { return m_clip; }

    void fill(const Stroke &stroke);
    void line(const QPolygonF &line, double width, const QColor &colour); ///< round ends
    void dots(const QPolygonF &line, double width, double gap, const QColor &colour);
    void disc(QPointF centre, double radius, const QColor &colour);
    void ring(QPointF centre, double radius, double width, const QColor &colour);
    void polygon(const QPolygonF &polygon, const QColor &colour);

private:
    QColor seen(QColor colour) const;
    void fillPath(const std::vector<Stroke::Point> &points, double grown, const QColor &colour);
    void ringOf(QPointF centre, double inner, double outer, const QColor &seenColour);

    QPainter &m_painter;
    double m_opacity = 1;
    QRectF m_clip;
    std::optional<StrokeRaster> m_raster; ///< none where paths are drawn
    QTransform m_transform; ///< to the raster's pixels
    std::vector<QRect> m_boxes; ///< of the clip in pixels, from top to bottom
    Stroke m_stroke; ///< scratch
};

} // namespace summitry
