// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/grid.h"
#include "flat/lands.h"
#include "flat/roles.h"

#include <map>

namespace summitry {

/// What the columns of a flat table mean.
struct ColumnPlan {
    int header = -1; ///< the row of the grid that holds the heads; -1 where there is none
    QStringList heads; ///< what people know each column by; its number where it has no head
    std::map<Role, int> columns; ///< by what it means
    QString error; ///< a sentence where `chosen` cannot be followed or no column could be placed in time

    bool has(Role role) const { return columns.contains(role); }
    QString cell(const GridRow &row, Role role) const; ///< empty where there is no such column
    QString head(Role role) const;
};

/// Guesses by the heads and, where they do not tell, by what is in the columns. `chosen` is what `--columns`
/// says: "leader=name,date=start", a column by its head or, from 1, its number; it goes before any guess.
ColumnPlan planColumns(const Grid &grid, const QString &chosen, Lands *lands, Geocoder *geocoder);

} // namespace summitry
