// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/style/typeface.h"
#include "window/parts/look.h"

#include <QAbstractButton>

namespace summitry {

/// Words that lead somewhere: one underlined line, cut with '…' where the room ends. A second, plain text
/// may follow ("Title, Publisher").
class LinkButton : public QAbstractButton {
    Q_OBJECT
public:
    LinkButton(const Look &look, const QString &text, const Type &type, QWidget *parent = nullptr);
    void setTail(const QString &tail);
    void setColour(QColor Colours::*colour);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Look &m_look;
    Type m_type;
    QString m_tail;
    QColor Colours::*m_colour = &Colours::ink2;
};

} // namespace summitry
