// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/version.h"

#include "tables/datafolder.h"
#include "tables/tables.h"

#include <proj.h>

namespace summitry {

/// When the newest of what the gazetteer was made from was published, "2023-03".
static QString worldDate(TableReader &tables, QString *error)
{
    QString newest;
    const QString gazetteer = dataPath(QStringLiteral("maps/places.gpkg"));
    const auto database = tables.openDatabase(gazetteer, error);
    if (!database)
        return {};
    for (const Feature &source : database->readLayer(
             QStringLiteral("provenance"), {QStringLiteral("data_date")},
             QStringLiteral("data_date IS NOT NULL"), error))
        newest = std::max(newest, source.attributes.front().toString());
    return newest;
}

int runVersion(const QStringList &, QTextStream &out, QTextStream &err)
{
    out << "summitry " SUMMITRY_VERSION "\nQt " << qVersion() << '\n';
    QString error;
    if (TableReader *tables = loadTableReader(&error)) {
        out << "GDAL " << tables->version() << "\nPROJ " << proj_info().version << '\n';
        if (const QString date = worldDate(*tables, &error); error.isEmpty())
            out << "World data of " << date << '\n';
    }
    if (!error.isEmpty())
        err << error << '\n';
    return error.isEmpty() ? 0 : 1;
}

} // namespace summitry
