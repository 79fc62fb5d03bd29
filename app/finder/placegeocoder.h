// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finder/finder.h"
#include "story/geocoder.h"

namespace summitry {

/// Looks places up with the offline provider, loaded at the first question. Blocks, with an event loop of its
/// own; to be made, asked and destroyed on one thread, a worker or a command's.
class PlaceGeocoder final : public Geocoder {
public:
    KnownPlaces find(const QString &name, const QString &country) override;
    KnownPlaces capital(const QString &country) override;
    QStringList countries(const QString &name) override;
    QString countryAt(const QGeoCoordinate &point) override;

private:
    bool isReady();
    FindAnswer ask(const QGeoAddress &address);

    std::unique_ptr<Finder> m_finder;
    QString m_error; ///< why there is none
};

} // namespace summitry
