// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/linkbutton.h"

#include <algorithm>
#include <cmath>
#include <QKeyEvent>
#include <QPainter>

namespace summitry {

namespace {

constexpr int bleed = 4; ///< above and below the words

} // namespace

LinkButton::LinkButton(const Look &look, const QString &text, const Type &type, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
    , m_type(type)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void LinkButton::setTail(const QString &tail)
{
    m_tail = tail;
    updateGeometry();
}

void LinkButton::setColour(QColor Colours::*colour)
{
    m_colour = colour;
    update();
}

QSize LinkButton::sizeHint() const
{
    const double line = m_type.size <= 11 ? 15 : 16;
    return {int(std::ceil(textWidth(text() + m_tail, m_type))) + 1, int(line) + 2 * bleed};
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(40, sizeHint().width()), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_look.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(typeface(m_type));
    const QColor colour = underMouse() || isDown() ? colours.ink : colours.*m_colour;
    const double room = width();
    const QString words = elided(text(), m_type, room);
    const double wordsWidth = textWidth(words, m_type);
    const double baseline = std::round(height() / 2.0 + m_type.size * 0.36);
    painter.setPen(colour);
    painter.drawText(QPointF(0, baseline), words);
    painter.setPen(
        hasFocus() ? QPen(colours.ink, 2) : QPen(mixed(colour, colours.panel, underMouse() ? 0.2 : 0.5), 1));
    painter.drawLine(QPointF(0, baseline + 2.5), QPointF(wordsWidth, baseline + 2.5));
    if (words == text() && !m_tail.isEmpty()) {
        painter.setPen(colours.ink3);
        painter.drawText(QPointF(wordsWidth, baseline), elided(m_tail, m_type, room - wordsWidth));
    }
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace summitry
