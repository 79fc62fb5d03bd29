// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/furniture.h"

#include <vector>

namespace summitry {

/// What the signs on the map mean: an entry of the key in the header.
struct KeyEntry {
    enum class Sign { Journey, Visit, Ring, Country, ChosenCountry };
    Sign sign;
    double signWidth;
    QString lead, text;
    double width = 0;
    QPointF at{}; ///< from the key's top left corner
};

/// Entries in rows of `width`, none for what the map does not show; `shortKey`: names and numbers alone.
std::vector<KeyEntry> layKey(const Furniture &, bool shortKey, double width);
double keyHeight(const std::vector<KeyEntry> &);
void paintKey(Canvas &, QPointF corner, const std::vector<KeyEntry> &, const Colours &);

} // namespace summitry
