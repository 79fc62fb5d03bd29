// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetplan.h"

namespace summitry {

/// A page for a telephone: there words are larger, and trips stand under the map.
inline bool isTall(QSizeF page)
{
    return page.height() >= 1.5 * page.width();
}
/// The content with an automatic projection and fit chosen for a page of a size in design pixels.
SheetContent settled(const SheetContent &, const Emphasis &, const SheetOptions &, QSizeF page);
/// What a map of a size in design pixels shows; of content that is settled.
View viewFor(const SheetContent &, const Emphasis &, QSizeF size, double pixelRatio);
/// How high what is fitted is on a map as wide as this, in design pixels; of content that is settled.
double heightFilled(const SheetContent &, const Emphasis &, double width);
/// The world at hand whose detail is nearest to a scale; null where none is.
std::shared_ptr<const World> worldFor(const SheetContent &, MapScale);

} // namespace summitry
