// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QGeoShape>
#include <QStringList>

namespace summitry {

/// A capital is a city too; to ask for cities is to ask for capitals.
enum class Kind {
    Country = 1,
    Capital = 2,
    City = 4,
    Airport = 8,
    Region = 16,
    Island = 32,
    Residence = 64,
    Site = 128
};
Q_DECLARE_FLAGS(Kinds, Kind)

constexpr Kinds allKinds = Kinds(0xff);

/// What someone wants to find.
struct Question {
    QString text; ///< a name in any spelling, or "name, country"
    QString country; ///< a name or code that the country must have; empty where any will do
    Kinds kinds = allKinds; ///< what may be the answer
    QGeoShape bounds; ///< where its coordinate must lie; anywhere where not valid
    qsizetype limit = -1; ///< at most so many; as many as there are, but 100, where negative
    qsizetype offset = 0; ///< without so many of the first
    QStringList languages; ///< BCP 47, the preferred first, for names in the answer
};

} // namespace summitry
