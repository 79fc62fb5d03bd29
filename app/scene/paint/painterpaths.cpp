// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/painterpaths.h"

#include <QPainter>

namespace summitry {

PainterPaths::PainterPaths(QPainter &painter)
    : PathCanvas(painter.hasClipping() ? painter.clipBoundingRect() : QRectF())
    , m_painter(painter)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void PainterPaths::fillPath(const QPainterPath &path, const QColor &colour)
{
    m_painter.fillPath(path, colour);
}

void PainterPaths::strokeLine(const QPolygonF &line, const Pen &pen)
{
    m_painter.setPen(QPen(pen.colour, pen.width, Qt::SolidLine, pen.cap, pen.join));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(line);
}

void PainterPaths::setText(const HaloedText &text, QPointF baseline, double scale)
{
    m_painter.save();
    m_painter.translate(baseline);
    m_painter.scale(scale, scale);
    paintText(m_painter, text, {});
    m_painter.restore();
}

} // namespace summitry
