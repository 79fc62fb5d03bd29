// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/exportjob.h"
#include "scene/sheet/sheetframe.h"

namespace summitry {

/// One moment of a plan as an SVG drawing (W3C, 1.1 with `paint-order` of 2), whole in UTF-8; its unit is a
/// pixel of the order's size. Empty where `goOn` answered no. `error`: why typefaces are not in it.
QByteArray svgOf(const SheetFrame &sheet, const std::function<bool()> &goOn, QString *error);

/// The order's moment as a file.
ExportResult
writeSvg(const std::shared_ptr<const SheetPlan> &plan, const ExportOrder &order, const Progress &progress);

} // namespace summitry
