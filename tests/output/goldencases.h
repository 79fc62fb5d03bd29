#pragma once

#include "scene/sheet/sheet.h"

#include <functional>

namespace summitry::test {

/// A picture that tests/golden keeps.
struct GoldenCase {
    QString name;
    std::function<Sheet()> compose; ///< blocks
};
const std::vector<GoldenCase> &goldenCases();
Sheet goldenSheet(const QString &name);

} // namespace summitry::test
