// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/parts/look.h"

#include <QAbstractButton>

namespace summitry {

/// A line of small text that can be clicked.
class CaptionButton : public QAbstractButton {
    Q_OBJECT
public:
    CaptionButton(Look &look, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    Look &m_look;
};

} // namespace summitry
