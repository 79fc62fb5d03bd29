// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/paintring.h"

namespace summitry {

namespace {

constexpr double FaintStroke = 1, FaintOpacity = 0.6;
const Type countType{.size = 11, .weight = 600, .tabular = true};

} // namespace

QColor ringColour(const Colours &colours, bool faint)
{
    QColor colour = faint ? colours.ink3 : colours.ring;
    if (faint)
        colour.setAlphaF(static_cast<float>(FaintOpacity));
    return colour;
}

void paintRing(Canvas &canvas, QPointF centre, double radius, const Colours &colours, bool faint)
{
    canvas.disc(centre, radius, colours.ringFill);
    canvas.ring(centre, radius, faint ? FaintStroke : RingStroke, ringColour(colours, faint));
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
