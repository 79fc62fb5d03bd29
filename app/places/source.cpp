// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/source.h"

#include "globe/worldview.h"
#include "tables/datafolder.h"

namespace summitry {

namespace {

const auto places = QStringLiteral("summitry.places");
const auto world = QStringLiteral("summitry.world");
const auto worldview = QStringLiteral("summitry.worldview");

} // namespace

PlaceSource toSource(const QVariantMap &parameters, QString *error)
{
    for (const QString &name : parameters.keys()) {
        if (name.startsWith(QLatin1String("summitry.")) && name != places && name != world
            && name != worldview)
            *error = QStringLiteral("There is no parameter '%1'; there are '%2', '%3' and '%4'.")
                         .arg(name, places, world, worldview);
    }
    const auto chosen = [&](const QString &name, const QString &otherwise) {
        const QString value = parameters.value(name).toString();
        return value.isEmpty() ? otherwise : value;
    };
    const PlaceSource source{
        chosen(places, dataPath(QStringLiteral("maps/places.gpkg"))),
        chosen(world, dataPath(QStringLiteral("maps/world.gpkg"))),
        chosen(worldview, worldviews().first().id)};
    if (!findWorldview(source.worldview))
        *error = QStringLiteral("%1: %2").arg(worldview, noSuchWorldview(source.worldview));
    return source;
}

} // namespace summitry
