// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetframe.h"
#include "scene/style/textpictures.h"

#include <QImage>

namespace summitry {

/// A picture in one piece, for a preview or the clipboard. Blocks. Throws std::bad_alloc.
QImage paintedSheet(const SheetFrame &sheet);
/// What the file of a picture says of its resolution: a design pixel is 1/96 of an inch, as in CSS.
double dotsPerMetre(const SheetPlan &plan);
/// Rows of it, in the format that a PNG takes. `texts` are kept from band to band.
QImage paintedBand(const SheetFrame &sheet, TextPictures &texts, int top, int height);

} // namespace summitry
