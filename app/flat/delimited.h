// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/grid.h"

namespace summitry {

/// Reads rows of cells between commas, semicolons, tabs or pipes, whichever the text has, after RFC 4180: a
/// cell in quotation marks may hold separators, line ends and, doubled, quotation marks. A line `sep=;` says
/// which. Reading ends at a quotation mark that is never closed, which is told.
Grid readDelimited(const QString &text);

} // namespace summitry
