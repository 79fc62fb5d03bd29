// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/geocoder.h"

#include <QHash>
#include <QStringList>

namespace summitry {

/// Countries as people write them: codes, names in any language, 'Korea, South', and states that are no more,
/// which are known by what lies there now: 'U.S.S.R.'.
class Lands {
public:
    explicit Lands(Geocoder *geocoder)
        : m_geocoder(geocoder)
    {
    }
    /// ISO 3166-1 alpha-3, the likeliest first; none where it is no country.
    QStringList codes(const QString &name);
    /// The capital that a state had which is no more: 'Bonn'; else empty.
    static QString formerCapital(const QString &name);

private:
    QStringList find(const QString &name);

    Geocoder *m_geocoder;
    QHash<QString, QStringList> m_known;
};

/// A name by which spellings are compared: letters and digits in small, without accents.
QString foldedName(const QString &name);

} // namespace summitry
