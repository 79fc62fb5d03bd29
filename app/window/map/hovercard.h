// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/map/hovertext.h"
#include "window/parts/look.h"

#include <QWidget>

namespace summitry {

/// The note beside the pointer: a title and some lines, on panel colour with a hairline.
class HoverCard : public QWidget {
    Q_OBJECT
public:
    HoverCard(Look &look, QWidget *parent);

    /// Shown near `pointer` (the parent's coordinates), inside the parent; hidden for an empty text.
    void tell(const HoverText &text, QPoint pointer);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Look &m_look;
    HoverText m_text;
};

} // namespace summitry
