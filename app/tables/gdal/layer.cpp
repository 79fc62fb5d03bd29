// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/layer.h"

#include "tables/gdal/errors.h"
#include "tables/gdal/geopackage.h"

namespace summitry {

namespace {

QByteArray toWkb(OGRGeometryH geometry)
{
    if (!geometry)
        return {};
    QByteArray wkb(static_cast<qsizetype>(OGR_G_WkbSizeEx(geometry)), Qt::Uninitialized);
    OGR_G_ExportToIsoWkb(geometry, wkbNDR, reinterpret_cast<unsigned char *>(wkb.data()));
    return wkb;
}

/// Tells the layer to read nothing but these fields.
void ignoreOtherFields(OGRLayerH layer, OGRFeatureDefnH shape, const std::vector<int> &fields)
{
    std::vector<const char *> ignored{"OGR_STYLE"};
    for (int i = 0; i < OGR_FD_GetFieldCount(shape); ++i)
        if (std::find(fields.begin(), fields.end(), i) == fields.end())
            ignored.push_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(shape, i)));
    ignored.push_back(nullptr);
    OGR_L_SetIgnoredFields(layer, ignored.data());
}

} // namespace

std::vector<Feature> readMapLayer(
    const Dataset &dataset, const QString &layerName, const QStringList &columns, const QString &where,
    QString *error)
{
    const GdalErrors errors;
    const auto fail = [&](const QString &sentence) {
        *error = errors.first(sentence);
        return std::vector<Feature>{};
    };
    const OGRLayerH layer = GDALDatasetGetLayerByName(dataset.get(), layerName.toUtf8().constData());
    if (!layer)
        return fail(QStringLiteral("there is no layer '%1'").arg(layerName));

    const OGRFeatureDefnH shape = OGR_L_GetLayerDefn(layer);
    std::vector<int> fields;
    std::vector<OGRFieldType> types;
    for (const QString &column : columns) {
        const int field = OGR_FD_GetFieldIndex(shape, column.toUtf8().constData());
        if (field < 0)
            return fail(QStringLiteral("layer '%1' has no column '%2'").arg(layerName, column));
        fields.push_back(field);
        types.push_back(OGR_Fld_GetType(OGR_FD_GetFieldDefn(shape, field)));
    }
    const QByteArray filter = where.toUtf8();
    if (OGR_L_SetAttributeFilter(layer, filter.isEmpty() ? nullptr : filter.constData()) != OGRERR_NONE)
        return fail(QStringLiteral("'%1' is no condition for layer '%2'").arg(where, layerName));
    ignoreOtherFields(layer, shape, fields);

    std::vector<Feature> features;
    OGR_L_ResetReading(layer);
    while (const OgrFeature feature{OGR_L_GetNextFeature(layer)}) {
        Feature &read = features.emplace_back();
        for (size_t i = 0; i < fields.size(); ++i)
            read.attributes.push_back(attribute(feature.get(), fields[i], types[i]));
        read.wkb = toWkb(OGR_F_GetGeometryRef(feature.get()));
    }
    return errors.isEmpty() ? features : fail({});
}

} // namespace summitry
