// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/geocoder.h"

#include <optional>

namespace summitry {

/// Which of the places that a geocoder knows is meant by a row of the places table; or why none is.
struct Choice {
    std::optional<KnownPlace> place;
    QString column; ///< that would decide: "country", "lat"; "name" where the name is not known
    QString sentence; ///< the candidates, and what is expected; empty where a place was chosen
};

/// Chooses among `known`, what the geocoder says of a name and a country (which may be empty); the rule is at
/// geocodePlaces(). The geocoder is asked again to tell in which other countries the name is known.
Choice choosePlace(const KnownPlaces &known, const QString &name, const QString &country, Geocoder *geocoder);

} // namespace summitry
