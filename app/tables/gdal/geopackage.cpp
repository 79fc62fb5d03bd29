// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/geopackage.h"

#include <QFileInfo>

namespace summitry {

Dataset openGeoPackage(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!QFileInfo(absolute).isFile())
        return nullptr;
    const char *const options[] = {"LIST_ALL_TABLES=NO", nullptr};
    return openDataset(absolute.toUtf8().constData(), "GPKG", options);
}

QString whyNoGeoPackage(const QString &path)
{
    return QFileInfo(path).isFile() ? QStringLiteral("this is no GeoPackage")
                                    : QStringLiteral("this map file does not exist");
}

QVariant attribute(OGRFeatureH feature, int field, OGRFieldType type)
{
    if (!OGR_F_IsFieldSetAndNotNull(feature, field))
        return {};
    switch (type) {
    case OFTInteger:
        return OGR_F_GetFieldAsInteger(feature, field);
    case OFTInteger64:
        return static_cast<qlonglong>(OGR_F_GetFieldAsInteger64(feature, field));
    case OFTReal:
        return OGR_F_GetFieldAsDouble(feature, field);
    default:
        return QString::fromUtf8(OGR_F_GetFieldAsString(feature, field));
    }
}

} // namespace summitry
