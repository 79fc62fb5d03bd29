// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/captionbutton.h"

#include "scene/style/typeface.h"

#include <cmath>
#include <QPainter>

namespace summitry {

namespace {
constexpr Type captionType{.size = 11, .tabular = true};
}

CaptionButton::CaptionButton(Look &look, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

QSize CaptionButton::sizeHint() const
{
    return {static_cast<int>(std::ceil(textWidth(text(), captionType))) + 8, 24};
}

void CaptionButton::paintEvent(QPaintEvent *)
{
    const Colours &c = m_look.colours();
    QPainter painter(this);
    painter.setFont(typeface(captionType));
    painter.setPen(underMouse() ? c.ink : c.ink2);
    painter.drawText(rect().adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus()) {
        painter.setPen(QPen(c.ink, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace summitry
