// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/searchfield.h"

#include "scene/style/typeface.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace summitry {

SearchField::SearchField(const Look &look, const QString &hint, QWidget *parent)
    : QLineEdit(parent)
    , m_look(look)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    setFont(typeface({.size = 13}));
    setFixedHeight(34);
    setTextMargins(25, 0, 0, 0);
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && (!text().isEmpty() || m_before)
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Escape && m_before)
        giveFocusBack();
    else if (event->key() == Qt::Key_Down)
        emit downPressed();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::borrowFocus()
{
    if (QWidget *focused = QApplication::focusWidget(); focused != this)
        m_before = focused;
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchField::giveFocusBack()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.colours().ink2, 1.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle(17.5, height() / 2.0 - 1);
    painter.drawEllipse(middle, 4.75, 4.75);
    painter.drawLine(middle + QPointF(3.6, 3.6), middle + QPointF(7.2, 7.2));
}

} // namespace summitry
