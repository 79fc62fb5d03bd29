// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QPainterPath>
#include <QString>

class QPainter;
class QPen;

namespace summitry {

/// How a text is set. Sizes in device-independent pixels.
struct Type {
    double size = 13;
    int weight = 400; ///< CSS scale, any value: Inter is a variable font
    bool display = false; ///< Inter Display: titles, dates, quotations from 15 px up
    bool tabular = false; ///< figures that stand in columns or change while playing
    double spacing = 0; ///< letter spacing, pixels

    bool operator==(const Type &) const = default;
};

/// Inter from our own folder, with WenQuanYi Micro Hei for Chinese; no hinting,
/// so that a picture has the same layout at every scale. Needs a QGuiApplication. The faces are loaded once.
QFont typeface(const Type &type);

double textWidth(const QString &text, const Type &type);
/// The text's outlines, baseline start at (0, 0).
QPainterPath textOutline(const QString &text, const Type &type);
/// Fills a text's outlines, each letter by itself: what it costs to fill a path grows faster than its length.
void fillOutline(QPainter &painter, const QPainterPath &outline, const QColor &colour);
/// Strokes them likewise; where letters are close the pen passes twice, so it has to be opaque.
void strokeOutline(QPainter &painter, const QPainterPath &outline, const QPen &pen);
/// The text cut with '…' to fit `width`.
QString elided(const QString &text, const Type &type, double width);

} // namespace summitry
