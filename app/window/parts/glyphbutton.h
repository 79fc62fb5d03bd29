// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/parts/look.h"

#include <QAbstractButton>

namespace summitry {

/// A small button with a drawn sign, in the map's look: square with a hairline, an ink disc, or bare.
class GlyphButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Glyph { Plus, Minus, Fit, Play, Pause, Next, Previous, Close, Find };
    enum class Shape { Square, Disc, Bare };

    GlyphButton(Glyph glyph, Shape shape, int size, const QString &name, Look &look, QWidget *parent);

    void setGlyph(Glyph glyph);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    Look &m_look;
    Glyph m_glyph;
    Shape m_shape;
};

} // namespace summitry
