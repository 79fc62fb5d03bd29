// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/geopackagesource.h"

#include "story/shape.h"

#include <QFileInfo>

namespace summitry {

namespace {

constexpr qint64 largestPackage = 200'000'000;
constexpr size_t mostPackageRows = 2'000'000;

/// A name as SQL writes it: "a ""b""".
QString sqlName(QString name)
{
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

/// The names that the rows of a query hold.
QStringList namesOf(Database *database, const QString &sql, QString *error)
{
    QStringList names;
    for (const Database::Row &row : database->query(sql, error))
        names += row.front().toString();
    return names;
}

/// A virtual table, which may compute what it answers, has no pages of its own.
QStringList tablesOf(Database *database, QString *error)
{
    return namesOf(
        database,
        QStringLiteral("SELECT name AS c0 FROM sqlite_master WHERE type = 'table' AND rootpage > 0"), error);
}

class GeoPackageSource : public StorySource {
public:
    explicit GeoPackageSource(const QString &path)
        : m_path(path)
    {
    }
    QStringList tables(QList<Problem> *problems) override;
    QString called(const QString &table) const override
    {
        return QFileInfo(m_path).fileName() + QLatin1Char('/') + table;
    }
    std::optional<SourceTable> read(const QString &table, QList<Problem> *problems) override;

private:
    QString m_path;
    std::unique_ptr<Database> m_database;
};

QStringList GeoPackageSource::tables(QList<Problem> *problems)
{
    QString fault;
    TableReader *reader = loadTableReader(&fault);
    if (reader && QFileInfo(m_path).size() > largestPackage)
        fault = QStringLiteral("The GeoPackage is larger than %1 MB; expected a smaller one.")
                    .arg(largestPackage / 1'000'000);
    else if (reader)
        m_database = reader->openDatabase(m_path, &fault);
    const QStringList there = m_database ? tablesOf(m_database.get(), &fault) : QStringList();
    if (!fault.isEmpty())
        *problems += {{m_path, 0}, {}, Problem::Severity::Error, fault};
    QStringList found;
    for (const TableShape &shape : storyShape())
        if (there.contains(shape.name))
            found += shape.name;
    return found;
}

std::optional<SourceTable> GeoPackageSource::read(const QString &table, QList<Problem> *problems)
{
    SourceTable read;
    QString fault;
    // A column of the primary key is the package's own number of a row. Geometries by the names of OGC
    // 12-128r19, annex G.
    read.table.columns = namesOf(
        m_database.get(),
        QStringLiteral("SELECT name AS c0 FROM pragma_table_info(%1) WHERE pk = 0 AND upper(type) NOT IN "
                       "('GEOMETRY', 'POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', "
                       "'MULTIPOLYGON', 'GEOMETRYCOLLECTION') ORDER BY cid")
            .arg(sqlText(table)),
        &fault);
    QStringList cells;
    for (const QString &column : std::as_const(read.table.columns))
        cells += QStringLiteral("CAST(%1 AS TEXT) AS c%2").arg(sqlName(column)).arg(cells.size());
    if (fault.isEmpty() && !cells.isEmpty()) {
        const auto rows = m_database->query(
            QStringLiteral("SELECT %1 FROM %2 ORDER BY rowid LIMIT %3")
                .arg(cells.join(QStringLiteral(", ")), sqlName(table))
                .arg(mostPackageRows + 1),
            &fault);
        read.table.cells.resize(static_cast<size_t>(cells.size()));
        for (const Database::Row &row : rows) {
            read.rows.push_back(static_cast<int>(read.rows.size()) + 2);
            for (size_t i = 0; i < row.size(); ++i)
                read.table.cells[i] += row[i].toString();
        }
    }
    if (read.rows.size() > mostPackageRows)
        fault = QStringLiteral("The table has more than %1 rows; expected fewer.").arg(mostPackageRows);
    if (fault.isEmpty())
        return read;
    *problems += {{called(table), 0}, {}, Problem::Severity::Error, fault};
    return {};
}

} // namespace

bool isStoryPackage(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile() || info.suffix().compare(QLatin1String("gpkg"), Qt::CaseInsensitive) != 0)
        return false;
    QString fault;
    TableReader *reader = loadTableReader(&fault);
    const auto database = reader ? reader->openDatabase(path, &fault) : nullptr;
    return database && tablesOf(database.get(), &fault).contains(QStringLiteral("story"));
}

std::unique_ptr<StorySource> geoPackageSource(const QString &path)
{
    return std::make_unique<GeoPackageSource>(path);
}

} // namespace summitry
