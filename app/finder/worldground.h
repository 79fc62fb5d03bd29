// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "story/groundmap.h"

namespace summitry {

/// Asks our own world, at its largest scale, read at the first question. The first worldview says whose land
/// it is; that a point is in a country may be said by any. To be used on one thread.
class WorldGround final : public GroundMap {
public:
    Ground at(const QGeoCoordinate &point) override;
    bool isNear(const QGeoCoordinate &point, const QString &country, double metres) override;
    QString error() override;

private:
    const World *world(const QString &worldview);
    void readTerritories();

    QMap<QString, std::shared_ptr<const World>> m_worlds; ///< by worldview; null where it could not be read
    QMap<QString, QStringList> m_territories; ///< with codes of their own, by their sovereign's
    QString m_error;
};

} // namespace summitry
