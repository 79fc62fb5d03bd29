// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/parts/look.h"

#include <QPainter>
#include <QWidget>

namespace summitry {

/// A line of ink across a page, above what begins there.
class InkRule : public QWidget {
public:
    InkRule(const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_look(look)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_look.colours().ink); }

private:
    const Look &m_look;
};

} // namespace summitry
