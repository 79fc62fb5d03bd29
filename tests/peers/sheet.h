// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "peers/masks.h"

#include <QString>
#include <span>

namespace summitry::test {

struct SheetEntry {
    QString title;
    QImage mask; ///< the first's
    MaskComparison comparison;
};

/// All of them on one page, in rows: what both have is grey, what differs at an edge ochre, what only the
/// first has beyond it red, what only the second has blue; these two as dots large enough to be seen.
QImage overviewSheet(std::span<const SheetEntry> entries);
/// One of them, pixel for pixel.
QImage differencePicture(const SheetEntry &entry);

} // namespace summitry::test
