// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/canvas.h"

#include <optional>
#include <QPainterPath>

namespace summitry {

/// A canvas of everything that is not pixels. All that is painted becomes areas to fill, solid lines and
/// texts, back to front, in the units of the page; nothing of it reaches beyond what it is clipped to.
class PathCanvas : public Canvas {
public:
    void push(const QTransform &inner, const QRectF &clip = {}) final;
    void pop() final;

    void area(std::span<const QPolygonF> rings, const QColor &colour) final;
    void rect(const QRectF &rect, const QColor &colour) final;
    void line(const QPolygonF &line, const Pen &pen) final;
    void stroke(const Stroke &stroke) final;
    void polygon(const QPolygonF &polygon, const QColor &colour) final;
    void chevron(const QPolygonF &line, double width, const QColor &colour) final;
    void dots(const QPolygonF &line, double diameter, double gap, const QColor &colour) final;
    void disc(QPointF centre, double radius, const QColor &colour) final;
    void ring(QPointF centre, double radius, double width, const QColor &colour) final;
    void text(const HaloedText &text, QPointF baseline) final;

protected:
    /// `page`: nothing beyond it is painted; null: no bound.
    explicit PathCanvas(const QRectF &page = {});

    /// By the winding rule; never empty.
    virtual void fillPath(const QPainterPath &path, const QColor &colour) = 0;
    /// Solid, whatever the pen says.
    virtual void strokeLine(const QPolygonF &line, const Pen &pen) = 0;
    /// A disc that is to be seen whole; a path fills it, unless somebody can say it.
    virtual void fillDisc(QPointF centre, double radius, const QColor &colour);
    /// A ring likewise, `width` wide around `radius`.
    virtual void fillRing(QPointF centre, double radius, double width, const QColor &colour);
    /// A text that is to be seen whole, larger by `scale` than its type says. Outlines fill it, unless
    /// somebody can set it. (One that a clip cuts comes as paths.)
    virtual void setText(const HaloedText &text, QPointF baseline, double scale);

private:
    struct Units {
        QTransform toPage;
        std::optional<QRectF> bound; ///< what it is clipped to, on the page; none: nothing
    };
    double scale() const { return m_units.back().toPage.m11(); }
    void take(const Units &units);
    bool isWhole(const QRectF &box) const;
    bool isSeen(const QRectF &box) const;
    QRectF boundWith(double reach) const;
    void fillRings(std::span<const QPolygonF> rings, const QColor &seenColour);
    void fillCurves(const QPainterPath &path, const QColor &seenColour);
    void fillBody(const std::vector<Stroke::Point> &points, double grown, const QColor &colour);
    void drawSolid(const QPolygonF &line, const Pen &pen);

    std::vector<Units> m_units; ///< those of now are the last
};

} // namespace summitry
