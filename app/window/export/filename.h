// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetplan.h"

namespace summitry {

/// What a picture's file is called: the story's title and what the filter keeps, "…-china-2024-06-01.png".
QString fileNameFor(const SheetContent &content);

} // namespace summitry
