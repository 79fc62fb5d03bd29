// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace summitry {

/// A place as someone wrote it: "Calgary (Alberta), Canada", "New York / John F Kennedy (JFK/KJFK)".
struct TypedPlace {
    QString name; ///< "Calgary", "New York"
    QStringList context; ///< what stands in brackets and behind commas, in its order: "Alberta", "Canada"
    QString airport; ///< what stands behind a slash: "John F Kennedy"
    QStringList codes; ///< IATA, ICAO, from brackets: "JFK", "KJFK"

    bool isPlain() const { return context.isEmpty() && airport.isEmpty() && codes.isEmpty(); }
};

constexpr qsizetype mostNameWords = 16; ///< no name has more

/// As codes are written: JFK, MA.
bool isInCapitals(const QString &text);

TypedPlace readTyped(const QString &text);

/// Without the dots of abbreviations: "U.S.S.R." is "USSR", "D. C." is "DC".
QString withoutDots(const QString &text);

/// Words that may stand for each other, this one first: "st" for "saint", "sankt", "san".
QStringList alike(const QString &word);

/// What words say beside a name: "Kastrup Airport", "Terceira Island". Each rest without them, and whether it
/// is an airport's.
struct Bare {
    QStringList words;
    bool isAirport = false;
    QString ignored = {}; ///< a word that says more than what kind of place it is: the beach of a town
    bool isWater = false; ///< a bay or a harbour, which is called after the town at it
};
QList<Bare> bare(const QStringList &words);

} // namespace summitry
