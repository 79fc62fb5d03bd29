// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/canvas.h"
#include "scene/style/style.h"

namespace summitry {

/// Faint: outside the filter. Empty: its meetings are to come.
enum class RingTone { Full, Faint, Empty };

constexpr double RingStroke = 1.5;

QColor ringColour(const Colours &, RingTone tone);
/// The ring of a place: filled, around a number. As the map and its key show it.
void paintRing(Canvas &, QPointF centre, double radius, const Colours &, RingTone tone);
void paintCount(Canvas &, QPointF centre, int count, const QColor &colour);
double countWidth(int count);

} // namespace summitry
