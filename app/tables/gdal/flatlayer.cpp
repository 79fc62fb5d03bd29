// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/flatlayer.h"

#include "tables/gdal/dataset.h"
#include "tables/gdal/errors.h"

#include <algorithm>
#include <cpl_conv.h>
#include <mutex>
#include <ogrsf_frmts.h>
#include <QFileInfo>

namespace summitry {

namespace {

constexpr qint64 largestLayerFile = 200'000'000;

struct FlatDriver {
    const char *kind; ///< the file's ending
    const char *driver;
    void (*enrol)();
};

constexpr FlatDriver flatDrivers[]{
    {"gpkg", "GPKG", nullptr},
    {"geojson", "GeoJSON", &RegisterOGRGeoJSON},
    {"json", "GeoJSON", &RegisterOGRGeoJSON},
    {"kml", "LIBKML", &RegisterOGRLIBKML},
    {"kmz", "LIBKML", &RegisterOGRLIBKML},
    {"xls", "XLS", &RegisterOGRXLS},
};

const FlatDriver *driverFor(const QString &kind)
{
    const auto found = std::ranges::find_if(
        flatDrivers, [&](const FlatDriver &known) { return kind == QLatin1String(known.kind); });
    if (found == std::end(flatDrivers))
        return nullptr;
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    if (found->enrol && !GDALGetDriverByName(found->driver))
        found->enrol();
    return found;
}

/// The first layer that has rows, else the first; the names of the others.
OGRLayerH chooseLayer(GDALDatasetH dataset, QStringList *others)
{
    OGRLayerH chosen = nullptr;
    bool hasRows = false;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i) {
        const OGRLayerH layer = GDALDatasetGetLayer(dataset, i);
        const bool isBetter = !chosen || (!hasRows && OGR_L_GetFeatureCount(layer, TRUE) > 0);
        if (isBetter) {
            if (chosen)
                *others += QString::fromUtf8(OGR_L_GetName(chosen));
            chosen = layer;
            hasRows = OGR_L_GetFeatureCount(layer, TRUE) > 0;
        } else {
            *others += QString::fromUtf8(OGR_L_GetName(layer));
        }
    }
    return chosen;
}

/// A point's degrees on WGS 84; nothing for what is no point.
class Points {
public:
    explicit Points(OGRLayerH layer)
    {
        m_has = wkbFlatten(OGR_L_GetGeomType(layer)) != wkbNone;
        OGRSpatialReferenceH own = m_has ? OGR_L_GetSpatialRef(layer) : nullptr;
        if (!own)
            return;
        m_degrees = OSRNewSpatialReference(nullptr);
        OSRSetWellKnownGeogCS(m_degrees, "WGS84");
        OSRSetAxisMappingStrategy(m_degrees, OAMS_TRADITIONAL_GIS_ORDER);
        m_transform = OCTNewCoordinateTransformation(own, m_degrees);
    }
    ~Points()
    {
        OCTDestroyCoordinateTransformation(m_transform);
        OSRDestroySpatialReference(m_degrees);
    }
    Points(const Points &) = delete;
    Points &operator=(const Points &) = delete;

    bool areThere() const { return m_has; }
    std::pair<QString, QString> latLon(OGRFeatureH feature) const
    {
        const OGRGeometryH shape = OGR_F_GetGeometryRef(feature);
        if (!shape || wkbFlatten(OGR_G_GetGeometryType(shape)) != wkbPoint || OGR_G_IsEmpty(shape))
            return {};
        double x = OGR_G_GetX(shape, 0), y = OGR_G_GetY(shape, 0);
        if (m_transform && !OCTTransform(m_transform, 1, &x, &y, nullptr))
            return {};
        return {QString::number(y, 'g', 9), QString::number(x, 'g', 9)};
    }

private:
    bool m_has = false;
    OGRSpatialReferenceH m_degrees = nullptr;
    OGRCoordinateTransformationH m_transform = nullptr;
};

Table readRows(OGRLayerH layer, size_t mostRows, QString *error)
{
    Table table;
    const OGRFeatureDefnH shape = OGR_L_GetLayerDefn(layer);
    const int count = OGR_FD_GetFieldCount(shape);
    for (int i = 0; i < count; ++i)
        table.columns += QString::fromUtf8(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(shape, i)));
    const Points points(layer);
    if (points.areThere())
        table.columns += {QStringLiteral("lat"), QStringLiteral("lon")};
    table.cells.resize(static_cast<size_t>(table.columns.size()));
    OGR_L_ResetReading(layer);
    while (const OgrFeature feature{OGR_L_GetNextFeature(layer)}) {
        if (table.size() == mostRows) {
            *error = QStringLiteral("has more than %1 rows; expected fewer").arg(mostRows);
            return {};
        }
        for (int i = 0; i < count; ++i)
            table.cells[static_cast<size_t>(i)] += OGR_F_IsFieldSetAndNotNull(feature.get(), i)
                ? QString::fromUtf8(OGR_F_GetFieldAsString(feature.get(), i))
                : QString();
        if (points.areThere()) {
            const auto [lat, lon] = points.latLon(feature.get());
            table.cells[static_cast<size_t>(count)] += lat;
            table.cells[static_cast<size_t>(count) + 1] += lon;
        }
    }
    return table;
}

} // namespace

Layer readFlatLayer(const QString &path, const QString &kind, size_t mostRows, QString *error)
{
    const QFileInfo info(path);
    const FlatDriver *driver = driverFor(kind);
    if (!driver || !info.isFile()) {
        *error = QStringLiteral("is no file of a kind that can be read");
        return {};
    }
    if (info.size() > largestLayerFile) {
        *error = QStringLiteral("is larger than %1 MB; expected a smaller one")
                     .arg(largestLayerFile / 1'000'000);
        return {};
    }
    const GdalErrors errors;
    CPLSetThreadLocalConfigOption("OGR_XLS_HEADERS", "DISABLE");
    CPLSetThreadLocalConfigOption("OGR_XLS_FIELD_TYPES", "STRING");
    const Dataset dataset
        = openDataset(info.absoluteFilePath().toUtf8().constData(), driver->driver, nullptr);
    Layer read;
    const OGRLayerH layer = dataset ? chooseLayer(dataset.get(), &read.others) : nullptr;
    if (layer) {
        read.name = QString::fromUtf8(OGR_L_GetName(layer));
        read.table = readRows(layer, mostRows, error);
    }
    if (!layer || (!errors.isEmpty() && read.table.size() == 0))
        *error = QStringLiteral("cannot be read as %1: %2")
                     .arg(kind.toUpper(), errors.first(QStringLiteral("it has no layer")));
    return read;
}

} // namespace summitry
