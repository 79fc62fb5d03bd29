// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QPainterPath>
#include <QPolygonF>

namespace summitry {

/// With two decimals and no more letters than it needs: "-.5".
QByteArray svgNumber(double value);
/// The `d` of a path to fill: all of it closed, rounded to hundredths of a unit; what is rounded away, out
/// and back, is gone. Empty where nothing is left.
QByteArray svgPath(const QPainterPath &path);
/// Of a line to stroke; closed where it ends where it began.
QByteArray svgLine(const QPolygonF &line);

} // namespace summitry
