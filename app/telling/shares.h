// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

#include <QHash>

namespace summitry {

/// What touches a country in the whole story.
struct CountryShare {
    QStringList leaders; ///< without the protagonist, in the story's order
    qsizetype meetings = 0; ///< with one of them, or held there
    qsizetype legs = 0; ///< that lead there, but the way home
};

/// By code; countries that nothing touches are missing. Asks each meeting and arc.
using CountryShares = QHash<QString, CountryShare>;
CountryShares sharesOf(const Itinerary &itinerary);

} // namespace summitry
