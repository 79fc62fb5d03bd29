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

} // namespace summitry::test
