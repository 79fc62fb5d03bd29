// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/counts.h"

namespace summitry {

/// For who does not see them: "4 of 61 meetings in 2 places, 5 legs, 2 visits", of so many meetings in all.
QString countsInWords(const Counts &counts, qsizetype all);

} // namespace summitry
