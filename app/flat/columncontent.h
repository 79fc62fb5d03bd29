// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/grid.h"
#include "flat/lands.h"

#include <optional>

namespace summitry {

/// What the first cells of a column hold. Shares are of the filled ones, from 0 to 1.
struct ColumnContent {
    int column = 0;
    int filled = 0;
    double dates = 0; ///< that are dates of any precision
    double days = 0; ///< that name a day
    double numbers = 0;
    double countries = 0;
    double names = 0; ///< two to five words with capitals, no figures
    double distinct = 0; ///< that no cell before them has
    double words = 0; ///< in a cell, on average
};

ColumnContent readContent(const Grid &grid, size_t firstRow, int column, Lands *lands);

/// The share of some cells that begin with a place that is known, in the row's country where `country` is a
/// column.
double placeShare(const Grid &grid, int firstRow, int column, int country, Lands *lands, Geocoder *geocoder);

/// A number as a table may have it, with a decimal point or comma; nothing where it is none.
std::optional<double> readNumber(const QString &text);

} // namespace summitry
