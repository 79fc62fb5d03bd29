// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/database.h"

#include "tables/gdal/errors.h"
#include "tables/gdal/geopackage.h"
#include "tables/gdal/layer.h"

namespace summitry {

namespace {

class GeoPackageDatabase final : public Database {
public:
    GeoPackageDatabase(QString path, Dataset dataset)
        : m_path(std::move(path))
        , m_dataset(std::move(dataset))
    {
    }

    std::vector<Row> query(const QString &sql, QString *error) override
    {
        const GdalErrors errors;
        const auto release = [this](OGRLayerH layer) { GDALDatasetReleaseResultSet(m_dataset.get(), layer); };
        const std::unique_ptr<std::remove_pointer_t<OGRLayerH>, decltype(release)> layer(
            GDALDatasetExecuteSQL(m_dataset.get(), sql.toUtf8().constData(), nullptr, nullptr), release);
        std::vector<Row> rows;
        if (layer)
            rows = read(layer.get());
        if (!layer || !errors.isEmpty()) {
            *error = m_path + QStringLiteral(": ") + errors.first(QStringLiteral("this is no query: ") + sql);
            return {};
        }
        return rows;
    }
    std::vector<Feature>
    readLayer(const QString &layer, const QStringList &columns, const QString &where, QString *error) override
    {
        QString problem;
        auto features = readMapLayer(m_dataset, layer, columns, where, &problem);
        if (!problem.isEmpty())
            *error = m_path + QStringLiteral(": ") + problem;
        return features;
    }

private:
    static std::vector<Row> read(OGRLayerH layer)
    {
        const OGRFeatureDefnH shape = OGR_L_GetLayerDefn(layer);
        const int count = OGR_FD_GetFieldCount(shape);
        std::vector<OGRFieldType> types;
        for (int i = 0; i < count; ++i)
            types.push_back(OGR_Fld_GetType(OGR_FD_GetFieldDefn(shape, i)));
        std::vector<Row> rows;
        while (const OgrFeature feature{OGR_L_GetNextFeature(layer)}) {
            Row &row = rows.emplace_back();
            row.reserve(types.size());
            for (int i = 0; i < count; ++i)
                row.push_back(attribute(feature.get(), i, types[static_cast<size_t>(i)]));
        }
        return rows;
    }

    QString m_path;
    Dataset m_dataset;
};

} // namespace

std::unique_ptr<Database> openGeoPackageDatabase(const QString &path, QString *error)
{
    const GdalErrors errors;
    if (Dataset dataset = openGeoPackage(path))
        return std::make_unique<GeoPackageDatabase>(path, std::move(dataset));
    *error = path + QStringLiteral(": ") + errors.first(whyNoGeoPackage(path));
    return nullptr;
}

} // namespace summitry
