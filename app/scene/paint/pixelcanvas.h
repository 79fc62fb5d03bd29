// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/canvas.h"

#include <optional>
#include <QRegion>

class QPainter;

namespace summitry {

/// A canvas of an image's pixels. Arcs, heads, rings and dots are drawn straight into them (StrokeRaster),
/// all else by the image's painter: what that is clipped to, and how it moves and enlarges, is taken over as
/// it is at construction. Until the canvas goes, the painter is its own.
class PixelCanvas final : public Canvas {
public:
    /// `painter`: on an image that StrokeRaster can draw, laying over it. `kept`: for who paints part by
    /// part, or small parts again and again.
    explicit PixelCanvas(QPainter &painter, TextPictures *kept = nullptr);

    void push(const QTransform &inner, const QRectF &clip = {}) override;
    void pop() override;
    bool shows(const QRectF &box) const override;

    void area(std::span<const QPolygonF> rings, const QColor &colour) override;
    void rect(const QRectF &rect, const QColor &colour) override;
    void line(const QPolygonF &line, const Pen &pen) override;
    void stroke(const Stroke &stroke) override;
    void polygon(const QPolygonF &polygon, const QColor &colour) override;
    void chevron(const QPolygonF &line, double width, const QColor &colour) override;
    void dots(const QPolygonF &line, double diameter, double gap, const QColor &colour) override;
    void disc(QPointF centre, double radius, const QColor &colour) override;
    void ring(QPointF centre, double radius, double width, const QColor &colour) override;
    void text(const HaloedText &text, QPointF baseline) override;
    void label(const HaloedText &label, QPointF baseline) override;

private:
    void changed();
    void useBrush(const QColor &colour);
    void usePen(const Pen &pen);
    StrokeRaster &raster();
    void ringOf(QPointF centre, double inner, double outer, const QColor &seenColour);

    QPainter &m_painter;
    TextPictures *m_kept;
    // What the painter has now; asked for anew after each change.
    std::optional<QColor> m_brush;
    std::optional<Pen> m_pen;
    mutable std::optional<QRegion> m_region; ///< of the clip, in units of now
    std::optional<StrokeRaster> m_raster;
    QTransform m_transform; ///< to the raster's pixels
    std::vector<QRect> m_boxes; ///< of the clip in pixels, from top to bottom
    Stroke m_stroke; ///< scratch
};

} // namespace summitry
