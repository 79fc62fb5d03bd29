// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/exportjob.h"

namespace summitry {

/// The order's moment as a PNG; bands of it are painted and compressed side by side, so that it never is in
/// memory whole. Throws std::bad_alloc.
ExportResult
writePng(const std::shared_ptr<const SheetPlan> &plan, const ExportOrder &order, const Progress &progress);

} // namespace summitry
