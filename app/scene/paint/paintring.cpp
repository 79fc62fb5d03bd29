// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/paintring.h"

namespace summitry {

namespace {

constexpr double FaintStroke = 1, FaintOpacity = 0.6, EmptyOpacity = 0.5, EmptyFill = 0.35;
const Type countType{.size = 11, .weight = 600, .tabular = true};

} // namespace

QColor ringColour(const Colours &colours, RingTone tone)
{
    if (tone == RingTone::Full)
        return colours.ring;
    QColor colour = colours.ink3;
    colour.setAlphaF(static_cast<float>(tone == RingTone::Faint ? FaintOpacity : EmptyOpacity));
    return colour;
}

void paintRing(Canvas &canvas, QPointF centre, double radius, const Colours &colours, RingTone tone)
{
    QColor fill = colours.ringFill;
    if (tone == RingTone::Empty)
        fill.setAlphaF(static_cast<float>(EmptyFill));
    canvas.disc(centre, radius, fill);
    canvas.ring(centre, radius, tone == RingTone::Full ? RingStroke : FaintStroke, ringColour(colours, tone));
}

double countWidth(int count)
{
    return textWidth(QString::number(count), countType);
}

void paintCount(Canvas &canvas, QPointF centre, int count, const QColor &colour)
{
    const QString text = QString::number(count);
    const double middle = textOutline(text, countType).boundingRect().center().y();
    canvas.label({text, countType, colour}, centre - QPointF(textWidth(text, countType) / 2, middle));
}

} // namespace summitry
