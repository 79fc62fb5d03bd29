// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry::test {

/// The versions that decide how letters and lines are drawn, a line each: "Qt 6.8.2", "FreeType 2.13.3",
/// "HarfBuzz 10.2.0". Of a library that Qt brings with it: "FreeType of Qt".
QString drawingLibraries();

} // namespace summitry::test
