// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/worker.h"

#include <QGeoCodingManagerEngine>

namespace summitry {

class GeocodeReply;

/// Geocoding and reverse geocoding, offline.
class GeocodingEngine final : public QGeoCodingManagerEngine {
public:
    GeocodingEngine(const QVariantMap &parameters, PlaceSource source);

    QGeoCodeReply *geocode(const QGeoAddress &address, const QGeoShape &bounds) override;
    QGeoCodeReply *geocode(const QString &text, int limit, int offset, const QGeoShape &bounds) override;
    QGeoCodeReply *reverseGeocode(const QGeoCoordinate &coordinate, const QGeoShape &bounds) override;

private:
    /// The manager signals what the reply does.
    template <class Work> QGeoCodeReply *answer(GeocodeReply *reply, Work work);
    QGeoCodeReply *answer(const Question &question);

    Worker m_worker;
};

} // namespace summitry
