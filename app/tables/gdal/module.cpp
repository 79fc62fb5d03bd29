// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/csv.h"
#include "tables/gdal/database.h"
#include "tables/gdal/files.h"
#include "tables/gdal/flatlayer.h"
#include "tables/gdal/writegeopackage.h"
#include "tables/gdal/writezip.h"
#include "tables/tables.h"

#include <cpl_conv.h>
#include <ogrsf_frmts.h>

namespace summitry {

namespace {

class GdalReader final : public TableReader {
public:
    GdalReader()
    {
        // The drivers that we use: registering all costs 5 to 13 ms, and would let them open files. Those of
        // flat tables are registered when one is opened.
        RegisterOGRCSV();
        RegisterOGRGeoPackage();
        // Its functions would be registered with each GeoPackage that is opened, and we ask for none.
        CPLSetConfigOption("SPATIALITE_LOAD", "NO");
    }
    QString version() const override { return QString::fromLatin1(GDALVersionInfo("RELEASE_NAME")); }
    QStringList list(const QString &path, QString *error) override { return listFiles(path, error); }
    QByteArray read(const QString &path, const QString &name, qint64 limit, QString *error) override
    {
        return readFile(path, name, limit, error);
    }
    Table parseCsv(const QByteArray &bytes, QString *error) override { return parseCsvTable(bytes, error); }
    Layer readLayer(const QString &path, const QString &kind, size_t mostRows, QString *error) override
    {
        return readFlatLayer(path, kind, mostRows, error);
    }
    std::unique_ptr<Database> openDatabase(const QString &path, QString *error) override
    {
        return openGeoPackageDatabase(path, error);
    }
    void writeZip(const QString &path, const std::vector<NamedBytes> &files, QString *error) override
    {
        writeZipFile(path, files, error);
    }
    void writeGeoPackage(const QString &path, const std::vector<NamedTable> &tables, QString *error) override
    {
        writeGeoPackageFile(path, tables, error);
    }
};

} // namespace

} // namespace summitry

extern "C" Q_DECL_EXPORT summitry::TableReader *summitryTableReader()
{
    static summitry::GdalReader reader;
    return &reader;
}
