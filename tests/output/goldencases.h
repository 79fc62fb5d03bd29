// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetframe.h"

#include <functional>

namespace summitry::test {

/// A picture that tests/golden keeps.
struct GoldenCase {
    QString name;
    std::function<SheetFrame()> compose; ///< blocks
};
const std::vector<GoldenCase> &goldenCases();
SheetFrame goldenSheet(const QString &name);
/// Central Asia, not kept: the frame cuts arcs, borders and countries.
SheetFrame closeSheet();
/// Some arcs under way and announced, not kept: tails, running heads, dots.
SheetFrame movingSheet();
/// Its map alone.
SheetFrame withoutFurniture(SheetFrame sheet);

} // namespace summitry::test
