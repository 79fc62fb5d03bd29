// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <vector>

namespace summitry {

/// A table as a file holds it: text cells, empty where unset. By column: a list for each row would leave many
/// small holes in the heap.
struct Table {
    QStringList columns;
    std::vector<QStringList> cells; ///< of each column, row after row

    size_t size() const { return cells.empty() ? 0 : static_cast<size_t>(cells.front().size()); } ///< rows
};

struct NamedTable {
    QString name;
    Table table;
};

/// A file's name and what is in it.
struct NamedBytes {
    QString name;
    QByteArray bytes;
};

/// A feature of a map layer: attributes in the order asked for, geometry as WKB (empty where null).
struct Feature {
    std::vector<QVariant> attributes;
    QByteArray wkb; ///< ISO WKB, little endian
};

/// The rows of one layer of a file, as text, those of points with their degrees as the columns "lat" and
/// "lon" behind the others.
struct Layer {
    QString name;
    Table table;
    QStringList others; ///< layers that were not read
    int strangers = 0; ///< shapes that are no points
    QString stranger; ///< the kind of the first, as "LINESTRING"
};

/// A GeoPackage that stays open for reading, by one thread at a time. `error` as with TableReader.
class Database {
public:
    using Row = std::vector<QVariant>;

    virtual ~Database() = default;
    /// The rows that a SELECT gives, in SQLite's SQL, with FTS5 and R-trees. Text from outside is quoted with
    /// `sqlText`. Columns called `fid` and geometries are left out: write `+fid` and `ST_MinX(geom)`. A
    /// column has one type, that of its first row.
    virtual std::vector<Row> query(const QString &sql, QString *error) = 0;
    /// The features of a layer. `where` is an OGR SQL condition, may be empty.
    virtual std::vector<Feature>
    readLayer(const QString &layer, const QStringList &columns, const QString &where, QString *error) = 0;
};

/// What GDAL does for us. Linking GDAL costs a process some 60 ms and 34 MB, so it lives in a module that
/// `loadTableReader` loads on the thread that asks (call it from a worker). Nothing is opened but the path
/// that is asked for: no other file beside it and no address. `error` is set to a sentence where something
/// went wrong and left alone otherwise; it is never null.
class TableReader {
public:
    virtual ~TableReader() = default;

    /// Of GDAL: "3.10.3".
    virtual QString version() const = 0;
    /// Names of the files in a folder (not in its subfolders) or in a zip (with their folders in it, as
    /// "story/leaders.csv"), sorted.
    virtual QStringList list(const QString &path, QString *error) = 0;
    /// The bytes of one file that `list` named; no more than the first `limit` of them.
    virtual QByteArray read(const QString &path, const QString &name, qint64 limit, QString *error) = 0;
    /// A CSV table (RFC 4180, UTF-8, with a header) from its bytes, all cells as text.
    virtual Table parseCsv(const QByteArray &bytes, QString *error) = 0;
    /// The first layer with rows of a GeoPackage, GeoJSON, KML, KMZ or XLS file; `kind` is its ending. At
    /// most `mostRows` rows, more are an error. Tables of text (XLS) have no header; columns are numbered.
    virtual Layer readLayer(const QString &path, const QString &kind, size_t mostRows, QString *error) = 0;
    /// Opens a GeoPackage; null with a sentence in `error`.
    virtual std::unique_ptr<Database> openDatabase(const QString &path, QString *error) = 0;
    /// A zip of these files, a new file at `path`; what is left there after an error is the caller's to
    /// remove.
    virtual void writeZip(const QString &path, const std::vector<NamedBytes> &files, QString *error) = 0;
    /// A GeoPackage of these tables, without geometries, all cells as text; the rest as `writeZip`.
    virtual void writeGeoPackage(const QString &path, const std::vector<NamedTable> &tables, QString *error)
        = 0;
};

/// A text as SQL writes it: 'it''s'. What SQL cannot write (a NUL) is left out.
QString sqlText(const QString &text);

/// A text as a phrase of FTS5: "new york". Its words are what FTS5's tokenizer makes of it; nothing in it is
/// an operator.
QString ftsPhrase(const QString &text);

/// The one reader of the process; null with a sentence in `error` where the module cannot be loaded.
/// Safe to call, and its reader safe to use, from several threads.
TableReader *loadTableReader(QString *error);

} // namespace summitry
