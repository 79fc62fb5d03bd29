// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/typeddate.h"

namespace summitry {

/// What a person may say of a flat table that the table does not.
struct TableOptions {
    QString traveller = {}; ///< whose journeys are shown, where the table has several
    QString home = {}; ///< of the traveller: a country or a place
    QString columns = {}; ///< as planColumns'
    QString encoding = {}; ///< as decodeText's
    DayOrder dates = DayOrder::Unknown;
    bool skipsBadRows = false;
    bool isOfNobody = false; ///< no journeys: those who travel in it are met where they go

    bool operator==(const TableOptions &) const = default;
};

} // namespace summitry
