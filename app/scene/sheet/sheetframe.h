// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetplan.h"

namespace summitry {

/// One moment of a plan: with it, a picture.
struct SheetFrame {
    std::shared_ptr<const SheetPlan> plan;
    Scene scene;
    Furniture furniture;
    HeaderPlan header;
};
/// The moment that was planned.
SheetFrame frameOf(const std::shared_ptr<const SheetPlan> &plan);
/// Another one, in story time; negative: at rest, the only one of a plan that was made at rest. Chart, arcs
/// and furniture are the plan's; labels are placed again where they say something else.
SheetFrame frameOf(const std::shared_ptr<const SheetPlan> &plan, double moment);
/// Plans a picture for this one frame. Blocks: call it on a worker.
SheetFrame composeSheet(const SheetContent &, const SheetOptions &);
/// The canvas's unit is a device pixel; its origin the sheet's top left corner.
void paintSheet(Canvas &, const SheetFrame &);

} // namespace summitry
