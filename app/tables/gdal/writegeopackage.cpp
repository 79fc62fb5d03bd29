// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/writegeopackage.h"

#include "tables/gdal/dataset.h"
#include "tables/gdal/errors.h"

#include <cpl_conv.h>
#include <cpl_string.h>

namespace summitry {

namespace {

/// A name for the number that a GeoPackage gives each row, which no column has.
QString rowNumberName(const QStringList &columns)
{
    QString name = QStringLiteral("fid");
    while (columns.contains(name, Qt::CaseInsensitive))
        name += QLatin1Char('_');
    return name;
}

bool addRow(OGRLayerH layer, const Table &table, qsizetype row)
{
    const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
    for (size_t i = 0; i < table.cells.size(); ++i)
        if (const QString &cell = table.cells[i][row]; !cell.isEmpty())
            OGR_F_SetFieldString(feature.get(), static_cast<int>(i), cell.toUtf8().constData());
    return OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE;
}

bool addTable(GDALDatasetH dataset, const NamedTable &named)
{
    char **options = CSLSetNameValue(nullptr, "FID", rowNumberName(named.table.columns).toUtf8().constData());
    const OGRLayerH layer
        = GDALDatasetCreateLayer(dataset, named.name.toUtf8().constData(), nullptr, wkbNone, options);
    CSLDestroy(options);
    bool isWhole = layer != nullptr;
    for (const QString &column : named.table.columns) {
        const OGRFieldDefnH field = OGR_Fld_Create(column.toUtf8().constData(), OFTString);
        isWhole = isWhole && OGR_L_CreateField(layer, field, FALSE) == OGRERR_NONE;
        OGR_Fld_Destroy(field);
    }
    for (qsizetype row = 0; isWhole && row < static_cast<qsizetype>(named.table.size()); ++row)
        isWhole = addRow(layer, named.table, row);
    return isWhole;
}

} // namespace

void writeGeoPackageFile(const QString &path, const std::vector<NamedTable> &tables, QString *error)
{
    const GdalErrors errors;
    const CPLConfigOptionSetter unsynced(
        "OGR_SQLITE_SYNCHRONOUS", "OFF", false); // a new file has nothing to lose
    Dataset dataset(
        GDALCreate(GDALGetDriverByName("GPKG"), path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    bool isWhole = dataset && GDALDatasetStartTransaction(dataset.get(), FALSE) == OGRERR_NONE;
    for (const NamedTable &table : tables)
        isWhole = isWhole && addTable(dataset.get(), table);
    isWhole = isWhole && GDALDatasetCommitTransaction(dataset.get()) == OGRERR_NONE;
    dataset.reset();
    if (!isWhole || !errors.isEmpty())
        *error = QStringLiteral("cannot be written as a GeoPackage: %1")
                     .arg(errors.first(QStringLiteral("it could not be created")));
}

} // namespace summitry
