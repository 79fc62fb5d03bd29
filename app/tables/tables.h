#pragma once

#include <memory>
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <vector>

namespace summitry {

/// A table as a file holds it: text cells, empty where unset.
struct TableRow {
    int row = 0; ///< the line of the file that the record starts on, 1 is the header
    QStringList cells; ///< as many as the table has columns
};
struct Table {
    QString name; ///< "leaders"
    QString file; ///< as shown in messages: "leaders.csv"
    QStringList columns;
    std::vector<TableRow> rows;
};

/// A feature of a map layer: attributes in the order asked for, geometry as WKB (empty where null).
struct Feature {
    std::vector<QVariant> attributes;
    QByteArray wkb;
};

/// What GDAL does for us. Linking GDAL costs a process some 60 ms and 34 MB, so it lives in a module that
/// `loadTableReader` loads on the thread that asks (call it from a worker).
class TableReader {
public:
    virtual ~TableReader() = default;

    /// Names of the files in a folder or zip, without folders; an error sentence where it cannot be listed.
    virtual QStringList list(const QString &path, QString *error) = 0;
    /// The bytes of one file in a folder or zip; at most `limit`.
    virtual QByteArray read(const QString &path, const QString &name, qint64 limit, QString *error) = 0;
    /// One CSV table by its path, all cells as text.
    virtual Table readTable(const QString &path, const QString &name, QString *error) = 0;
    /// Features of a layer of a GeoPackage. `where` is an OGR SQL condition, may be empty.
    virtual std::vector<Feature> readLayer(
        const QString &path, const QString &layer, const QStringList &columns, const QString &where,
        QString *error)
        = 0;
};

/// The one reader of the process; null with a sentence in `error` where the module cannot be loaded.
/// Safe to call, and its reader safe to use, from several threads.
TableReader *loadTableReader(QString *error);

} // namespace summitry
