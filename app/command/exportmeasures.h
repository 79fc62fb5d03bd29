// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/exportjob.h"

namespace summitry {

// Sizes and parts of the Earth that `summitry export` is told. All throw a Refusal.

/// "3840x2160", "9:16", "a4", "210x297mm@300": pixels, and of a print its dots per inch.
void readSize(const QString &text, SheetOptions &options);
LonLat readCentre(const QString &text); ///< "-170,0"
DegreeBox readExtent(const QString &text); ///< "W,S,E,N"

} // namespace summitry
