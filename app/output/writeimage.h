// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/exportjob.h"

namespace summitry {

/// The order's moment as a picture by whichever of Qt's image plugins knows the format's suffix, in one
/// piece, in sRGB. Throws std::bad_alloc.
ExportResult
writeImage(const std::shared_ptr<const SheetPlan> &plan, const ExportOrder &order, const Progress &progress);

} // namespace summitry
