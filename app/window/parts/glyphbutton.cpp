// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/glyphbutton.h"

#include "window/parts/plaintext.h"

#include <QPainter>
#include <QPainterPath>

namespace summitry {

namespace {

/// A sign in a square of 16, its middle at (0, 0).
void drawGlyph(QPainter &painter, GlyphButton::Glyph glyph, const QColor &colour)
{
    using Glyph = GlyphButton::Glyph;
    const auto stroke = [&](const QPainterPath &path) {
        painter.strokePath(path, QPen(colour, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    };
    const auto triangle = [&](double back, double tip, double half) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{back, -half}, {tip, 0}, {back, half}});
    };
    QPainterPath path;
    switch (glyph) {
    case Glyph::Plus:
        path.moveTo(0, -6);
        path.lineTo(0, 6);
        [[fallthrough]];
    case Glyph::Minus:
        path.moveTo(-6, 0);
        path.lineTo(6, 0);
        return stroke(path);
    case Glyph::Close:
        path.moveTo(-4, -4);
        path.lineTo(4, 4);
        path.moveTo(-4, 4);
        path.lineTo(4, -4);
        return stroke(path);
    case Glyph::Find:
        path.addEllipse(QPointF(-1.5, -1.5), 4.75, 4.75);
        path.moveTo(2, 2);
        path.lineTo(6.5, 6.5);
        return stroke(path);
    case Glyph::Fit:
        // A story's arc between the edges of the map: corners alone mean full screen elsewhere.
        for (const double side : {-1.0, 1.0}) {
            path.moveTo(side * 7, -6);
            path.lineTo(side * 7, 6);
            path.addEllipse(QPointF(side * 3.4, 2.2), 0.9, 0.9);
        }
        path.moveTo(-3.4, 1.6);
        path.quadTo(0, -6, 3.4, 1.6);
        return stroke(path);
    case Glyph::Play:
        return triangle(-4.5, 8, 7);
    case Glyph::Pause:
        painter.fillRect(QRectF(-6, -7, 4, 14), colour);
        painter.fillRect(QRectF(2, -7, 4, 14), colour);
        return;
    case Glyph::Next:
        triangle(-5.5, 3.5, 5.5);
        painter.fillRect(QRectF(3.5, -5.5, 2, 11), colour);
        return;
    case Glyph::Previous:
        triangle(5.5, -3.5, 5.5);
        painter.fillRect(QRectF(-5.5, -5.5, 2, 11), colour);
        return;
    }
}

} // namespace

GlyphButton::GlyphButton(Glyph glyph, Shape shape, int size, const QString &name, Look &look, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
    , m_glyph(glyph)
    , m_shape(shape)
{
    setFixedSize(size, size);
    setAttribute(Qt::WA_OpaquePaintEvent, shape == Shape::Square);
    setAccessibleName(name);
    setPlainToolTip(this, name);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void GlyphButton::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    update();
}

QSize GlyphButton::sizeHint() const
{
    return size();
}

void GlyphButton::paintEvent(QPaintEvent *)
{
    const Colours &c = m_look.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = rect();
    const bool over = isEnabled() && underMouse();
    QColor sign = isEnabled() ? c.ink2 : c.ink3;
    switch (m_shape) {
    case Shape::Square:
        painter.fillRect(box, c.rule);
        painter.fillRect(box.adjusted(1, 1, -1, -1), over ? c.field : c.paper);
        break;
    case Shape::Disc:
        painter.setPen(Qt::NoPen);
        painter.setBrush(over ? c.ink2 : c.ink);
        painter.drawEllipse(box.adjusted(3, 3, -3, -3));
        sign = c.paper;
        break;
    case Shape::Bare:
        if (over)
            sign = c.ink;
        break;
    }
    painter.save();
    painter.translate(box.center());
    drawGlyph(painter, m_glyph, sign);
    painter.restore();
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.ink, 2));
        if (m_shape == Shape::Disc)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        else
            painter.drawRect(box.adjusted(1, 1, -1, -1));
    }
}

} // namespace summitry
