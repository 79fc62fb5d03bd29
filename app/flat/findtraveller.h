// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/openstory.h"

namespace summitry {

/// "Antony John Blinken (81 trips, 2021–2025), …": the first hundred.
QString listOfTravellers(const QList<TableTraveller> &travellers);

/// The traveller of a table that somebody means by a name or a part of it.
struct MeantTraveller {
    QString name;
    QString error; ///< a sentence where nobody or more than one is called so
};
MeantTraveller findTraveller(const QString &wanted, const QList<TableTraveller> &travellers);

} // namespace summitry
