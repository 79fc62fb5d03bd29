// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/flatlayer.h"

#include "tables/gdal/dataset.h"
#include "tables/gdal/errors.h"
#include "tables/gdal/zip.h"

#include <algorithm>
#include <cpl_conv.h>
#include <mutex>
#include <ogrsf_frmts.h>
#include <QFile>
#include <QFileInfo>

namespace summitry {

namespace {

constexpr qint64 largestLayerFile = 200'000'000;

struct FlatDriver {
    const char *kind; ///< the file's ending
    const char *driver;
    const char *expected; ///< in words
    void (*enrol)();
};

constexpr FlatDriver flatDrivers[]{
    {"gpkg", "GPKG", "a GeoPackage", nullptr},
    {"geojson", "GeoJSON", "a FeatureCollection of points", &RegisterOGRGeoJSON},
    {"json", "GeoJSON", "a FeatureCollection of points", &RegisterOGRGeoJSON},
    {"kml", "LIBKML", "a Document of Placemarks", &RegisterOGRLIBKML},
    {"kmz", "LIBKML", "a zip of KML", &RegisterOGRLIBKML},
    {"xls", "XLS", "a workbook of Excel 97 to 2003", &RegisterOGRXLS},
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

/// Counts a shape that is no point.
void tellStranger(OGRFeatureH feature, Layer *read)
{
    const OGRGeometryH shape = OGR_F_GetGeometryRef(feature);
    if (!shape || wkbFlatten(OGR_G_GetGeometryType(shape)) == wkbPoint)
        return;
    if (read->strangers++ == 0)
        read->stranger = QString::fromUtf8(OGR_G_GetGeometryName(shape));
}

Table readRows(OGRLayerH layer, size_t mostRows, Layer *read, QString *error)
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
            tellStranger(feature.get(), read);
            const auto [lat, lon] = points.latLon(feature.get());
            table.cells[static_cast<size_t>(count)] += lat;
            table.cells[static_cast<size_t>(count) + 1] += lon;
        }
    }
    return table;
}

/// Of a compound file, in which workbooks of Excel 97 to 2003 lie, the header alone has 512 bytes
/// ([MS-CFB] 2.2); FreeXL, which GDAL reads them with, leaks where it is cut.
bool isCutCompoundFile(const QString &path)
{
    constexpr qint64 Header = 512;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() < Header
        && file.peek(4) == QByteArrayView("\xD0\xCF\x11\xE0");
}

QString withoutStop(QString text)
{
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

/// Unpacks the KML of a KMZ as far as a table may be large, before GDAL unpacks all of it.
bool isSoundKmz(const QString &path, QString *error)
{
    const QStringList names = listZip(path, error);
    const auto kml = std::ranges::find_if(names, [](const QString &name) {
        return name.endsWith(QStringLiteral(".kml"), Qt::CaseInsensitive);
    });
    if (error->isEmpty() && kml == names.end())
        *error = QStringLiteral("holds no KML; expected 'doc.kml' in it");
    for (const QString &name : names)
        if (error->isEmpty() && name.endsWith(QStringLiteral(".kml"), Qt::CaseInsensitive)) {
            QString fault;
            const QByteArray bytes = readZipped(path, name, largestLayerFile + 1, &fault);
            if (!fault.isEmpty())
                *error = QStringLiteral("holds '%1', which %2").arg(name.left(64), fault);
            else if (bytes.size() > largestLayerFile)
                *error = QStringLiteral("holds '%1', which is larger than %2 MB; expected a smaller one")
                             .arg(name.left(64))
                             .arg(largestLayerFile / 1'000'000);
        }
    return error->isEmpty();
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
    if (isCutCompoundFile(path)) {
        *error = QStringLiteral("is cut off; expected a workbook of Excel 97 to 2003");
        return {};
    }
    if (kind == QStringLiteral("kmz") && !isSoundKmz(path, error))
        return {};
    const GdalErrors errors;
    CPLSetThreadLocalConfigOption("OGR_XLS_HEADERS", "DISABLE");
    CPLSetThreadLocalConfigOption("OGR_XLS_FIELD_TYPES", "STRING");
    const Dataset dataset
        = openDataset(info.absoluteFilePath().toUtf8().constData(), driver->driver, nullptr);
    Layer read;
    const OGRLayerH layer = dataset ? chooseLayer(dataset.get(), &read.others) : nullptr;
    if (layer) {
        read.name = QString::fromUtf8(OGR_L_GetName(layer));
        read.table = readRows(layer, mostRows, &read, error);
    }
    if (!layer && errors.isEmpty())
        *error = QStringLiteral("holds no layer; expected %1").arg(QLatin1String(driver->expected));
    else if (!errors.isEmpty() && error->isEmpty()) // also in mid-stream: what was read is not all
        *error = QStringLiteral("cannot be read as %1; expected %2. What is wrong: %3")
                     .arg(kind.toUpper(), QLatin1String(driver->expected), withoutStop(errors.first({})));
    return read;
}

} // namespace summitry
