// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/lands.h"
#include "flat/visits.h"

namespace summitry {

/// Where the travellers of a table are at home, by what its remarks say of returning and departing: 'Returned
/// to the U.S.', where at least three rows say so, four fifths of them of one country, and nobody of the
/// table visits it. `row` is the first that says so; 0, and no code, where nothing is said.
struct SaidHome {
    QString country; ///< alpha-3
    int row = 0;
    int rows = 0; ///< that say so
};
SaidHome homeSaidIn(const std::vector<Visit> &visits, Lands *lands);

} // namespace summitry
