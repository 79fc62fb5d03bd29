// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/pixelcanvas.h"

#include <algorithm>
#include <cmath>
#include <QPainter>
#include <QPainterPath>

namespace summitry {

namespace {

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

QPen toQPen(const Pen &pen)
{
    QPen own(pen.colour, pen.width, Qt::SolidLine, pen.cap, pen.join);
    if (pen.dash > 0)
        own.setDashPattern({pen.dash / pen.width, pen.dash / pen.width});
    return own;
}

} // namespace

PixelCanvas::PixelCanvas(QPainter &painter, TextPictures *kept)
    : m_painter(painter)
    , m_kept(kept)
{
    Q_ASSERT(painter.device()->devType() == QInternal::Image);
    Q_ASSERT(StrokeRaster::canDraw(*static_cast<QImage *>(painter.device())));
    m_painter.setRenderHint(QPainter::Antialiasing);
    changed();
}

void PixelCanvas::push(const QTransform &inner, const QRectF &clip)
{
    m_painter.save();
    if (!clip.isNull())
        m_painter.setClipRect(clip, Qt::IntersectClip);
    m_painter.setTransform(inner, true);
    changed();
}

void PixelCanvas::pop()
{
    m_painter.restore();
    changed();
}

/// The painter has another state.
void PixelCanvas::changed()
{
    m_clip = m_painter.hasClipping() ? m_painter.clipBoundingRect() : QRectF();
    m_brush.reset();
    m_pen.reset();
    m_region.reset();
    m_raster.reset();
}

bool PixelCanvas::shows(const QRectF &box) const
{
    if (m_clip.isNull())
        return true;
    if (!m_region)
        m_region = m_painter.clipRegion();
    return m_clip.intersects(box) && m_region->intersects(box.toAlignedRect());
}

void PixelCanvas::useBrush(const QColor &colour)
{
    if (m_brush == colour)
        return;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_brush = colour;
    m_pen.reset();
}

void PixelCanvas::usePen(const Pen &pen)
{
    if (m_pen == pen)
        return;
    m_painter.setPen(toQPen(pen));
    m_painter.setBrush(Qt::NoBrush);
    m_pen = pen;
    m_brush.reset();
}

/// Ready for what is drawn in units of now.
StrokeRaster &PixelCanvas::raster()
{
    if (m_raster)
        return *m_raster;
    QImage &image = *static_cast<QImage *>(m_painter.device());
    const QTransform transform = m_painter.deviceTransform();
    if (m_painter.hasClipping() && !m_region)
        m_region = m_painter.clipRegion();
    m_boxes.clear();
    if (m_clip.isNull())
        m_boxes = {image.rect()};
    else if (m_region->rectCount() == 1)
        m_boxes = {transform.mapRect(m_clip).toRect()}; // exact where it ends within a unit
    else
        for (const QRect &box : *m_region)
            m_boxes.push_back(transform.mapRect(QRectF(box)).toRect());
    m_transform = transform;
    return m_raster.emplace(
        image, transform.m11(), QPointF(transform.dx(), transform.dy()),
        m_boxes.empty() ? QRect() : m_boxes.front());
}

void PixelCanvas::area(std::span<const QPolygonF> rings, const QColor &colour)
{
    useBrush(seen(colour));
    if (rings.size() == 1) {
        m_painter.drawPolygon(rings.front(), Qt::WindingFill);
        return;
    }
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const QPolygonF &ring : rings) {
        path.addPolygon(ring);
        path.closeSubpath();
    }
    m_painter.drawPath(path);
}

void PixelCanvas::rect(const QRectF &rect, const QColor &colour)
{
    m_painter.fillRect(rect, seen(colour));
}

void PixelCanvas::line(const QPolygonF &line, const Pen &pen)
{
    Pen own = pen;
    own.colour = seen(pen.colour);
    usePen(own);
    m_painter.drawPolyline(line);
}

void PixelCanvas::stroke(const Stroke &stroke)
{
    StrokeRaster &raster = this->raster();
    for (const QRect &box : m_boxes) {
        raster.setClip(box);
        raster.fill(stroke, m_opacity);
    }
}

void PixelCanvas::polygon(const QPolygonF &polygon, const QColor &colour)
{
    StrokeRaster &raster = this->raster();
    for (const QRect &box : m_boxes) {
        raster.setClip(box);
        raster.polygon(polygon, seen(colour));
    }
}

void PixelCanvas::chevron(const QPolygonF &line, double width, const QColor &colour)
{
    // A square end as far out as a round one of the same area.
    const double more = width / 2 * M_PI / 4;
    m_stroke.points.clear();
    for (const QPointF &p : line)
        m_stroke.points.push_back({p, width / 2, 1});
    if (m_stroke.points.size() < 2)
        return;
    const auto extend = [&](QPointF &end, QPointF inner) {
        if (const double length = distance(end, inner); length > 0)
            end += (end - inner) * (more / length);
    };
    extend(m_stroke.points.front().at, line[1]);
    extend(m_stroke.points.back().at, line[line.size() - 2]);
    m_stroke.colour = colour;
    stroke(m_stroke);
}

void PixelCanvas::dots(const QPolygonF &line, double diameter, double gap, const QColor &colour)
{
    const QColor dot = seen(colour);
    double next = 0; // from the segment's start
    for (qsizetype i = 1; i < line.size(); ++i) {
        const double length = distance(line[i - 1], line[i]);
        for (; next < length; next += gap)
            ringOf(line[i - 1] + (line[i] - line[i - 1]) * (next / length), 0, diameter / 2, dot);
        next -= length;
    }
}

void PixelCanvas::disc(QPointF centre, double radius, const QColor &colour)
{
    ringOf(centre, 0, radius, seen(colour));
}

void PixelCanvas::ring(QPointF centre, double radius, double width, const QColor &colour)
{
    ringOf(centre, radius - width / 2, radius + width / 2, seen(colour));
}

/// Into pixels, in those boxes of the clip that it touches.
void PixelCanvas::ringOf(QPointF centre, double inner, double outer, const QColor &seenColour)
{
    StrokeRaster &raster = this->raster();
    const double reach = outer + 1;
    const QRect around
        = m_transform.mapRect(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach))
              .toAlignedRect();
    auto box = std::ranges::lower_bound(m_boxes, around.top(), {}, &QRect::bottom);
    for (; box != m_boxes.end() && box->top() <= around.bottom(); ++box) {
        if (!box->intersects(around))
            continue;
        raster.setClip(*box);
        raster.ring(centre, inner, outer, seenColour);
    }
}

void PixelCanvas::text(const HaloedText &text, QPointF baseline)
{
    HaloedText own = text;
    own.colour = seen(text.colour);
    if (text.halo.isValid())
        own.halo = seen(text.halo);
    paintText(m_painter, own, baseline);
}

void PixelCanvas::label(const HaloedText &label, QPointF baseline)
{
    if (m_kept && m_opacity == 1)
        m_kept->paint(m_painter, label, baseline);
    else
        text(label, baseline);
}

} // namespace summitry
