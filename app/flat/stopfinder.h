// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/lands.h"

#include <optional>

namespace summitry {

/// A place that a cell names.
struct TypedStop {
    QString name; ///< as it is typed
    std::optional<KnownPlace> place; ///< where it lies; none where it was not found
    bool isCapital = false; ///< the cell names a country alone: its capital is taken
    QString sentence; ///< why it was not found
};

/// Finds the places that cells name, each spelling once.
class StopFinder {
public:
    StopFinder(Lands *lands, Geocoder *geocoder)
        : m_lands(lands)
        , m_geocoder(geocoder)
    {
    }
    /// The stops of a cell with one place or a list, in its order. `country` is what the row says of the
    /// country, may be empty; where `cell` is empty, the country's capital is the stop.
    QList<TypedStop> stops(const QString &cell, const QString &country);
    /// The same for a cell that names one place, as an end of a leg: 'Krakow / John Paul II (KRK/EPKK)'.
    TypedStop stop(const QString &cell, const QString &country);

private:
    using Found = std::optional<KnownPlace>;
    Found find(const QString &name, const QStringList &codes); ///< by this very name
    Found findAny(const QString &name, const QStringList &codes); ///< by what else a name may say
    Found findPlain(const QString &name, const QString &code);
    TypedStop resolve(const QString &name, const QStringList &codes);
    TypedStop capital(const QString &country, const QStringList &codes);
    QString whyNot(const QString &name, const QStringList &codes);

    Lands *m_lands;
    Geocoder *m_geocoder;
    QHash<std::pair<QString, QString>, Found> m_plain; ///< by name and code
    QHash<std::pair<QString, QStringList>, TypedStop> m_resolved;
};

} // namespace summitry
