// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/version.h"

#include "tables/datafolder.h"
#include "tables/tables.h"

#include <proj.h>

namespace summitry {

/// When what the map (`isMap`) or the gazetteer was made from was published, "2023-03".
static QString dateOf(Database &gazetteer, bool isMap, QString *error)
{
    const QString sources = isMap ? QStringLiteral("source = 'maps/world.gpkg'")
                                  : QStringLiteral("source <> 'maps/world.gpkg'");
    QString newest;
    for (const Feature &source : gazetteer.readLayer(
             QStringLiteral("provenance"), {QStringLiteral("data_date")},
             QStringLiteral("data_date IS NOT NULL AND ") + sources, error))
        newest = std::max(newest, source.attributes.front().toString());
    return newest;
}

int runVersion(const QStringList &, QTextStream &out, QTextStream &err)
{
    out << "summitry " SUMMITRY_VERSION "\nQt " << qVersion() << '\n';
    QString error;
    bool isMapThere = false;
    if (TableReader *tables = loadTableReader(&error)) {
        out << "GDAL " << tables->version() << "\nPROJ " << proj_info().version << '\n';
        QString noMap;
        isMapThere = tables->openDatabase(dataPath(QStringLiteral("maps/world.gpkg")), &noMap) != nullptr;
        if (!isMapThere)
            err << noMap << '\n';
        if (const auto gazetteer
            = tables->openDatabase(dataPath(QStringLiteral("maps/places.gpkg")), &error)) {
            const QString map = dateOf(*gazetteer, true, &error);
            const QString places = dateOf(*gazetteer, false, &error);
            if (error.isEmpty())
                out << "Map of " << map << "\nPlaces of " << places << '\n';
        }
    }
    if (!error.isEmpty())
        err << error << '\n';
    return error.isEmpty() && isMapThere ? 0 : 1;
}

} // namespace summitry
