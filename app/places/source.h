// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariantMap>

namespace summitry {

/// What the provider's parameters say.
struct PlaceSource {
    QString places; ///< the path of places.gpkg
    QString world; ///< the path of world.gpkg
    QString worldview; ///< its id
};

/// Understands `summitry.places`, `summitry.world` and `summitry.worldview`, all with defaults. `error` is
/// set to a sentence where there is another `summitry.` parameter or no such worldview.
PlaceSource toSource(const QVariantMap &parameters, QString *error);

} // namespace summitry
