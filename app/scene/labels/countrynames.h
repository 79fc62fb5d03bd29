// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/labels/labelwish.h"

namespace summitry {

/// Whether the map is larger than the close-up.
bool showsCountryNames(const Lines &lines);

/// The names of countries in an area of the screen, the largest on the screen first: those that their country
/// has room for; all of them from 2 pixels a kilometre on.
std::vector<LabelWish>
countryWishes(const QRectF &area, const View &, const World &, const QString &language);

/// Whether a name in this box stands on its country.
bool standsOn(const QRectF &box, const QString &country, const View &, const World &);

} // namespace summitry
