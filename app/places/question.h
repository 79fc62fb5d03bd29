// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGeoShape>
#include <QStringList>

namespace summitry {

enum class Kind { Country, Capital, City }; ///< a capital is a city too

/// What someone wants to find.
struct Question {
    QString text; ///< a name in any spelling, or "name, country"
    QString country; ///< a name or code that the country must have; empty where any will do
    bool countries = true; ///< whether a country may be the answer
    bool cities = true; ///< whether a city may be, a capital or not
    bool capitals = true; ///< whether a capital may be
    QGeoShape bounds; ///< where its coordinate must lie; anywhere where not valid
    qsizetype limit = -1; ///< at most so many; as many as there are, but 100, where negative
    qsizetype offset = 0; ///< without so many of the first
    QStringList languages; ///< BCP 47, the preferred first, for names in the answer
};

} // namespace summitry
