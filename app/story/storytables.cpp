#include "story/storytables.h"

#include "story/csvscan.h"
#include "story/nearest.h"
#include "tables/tables.h"

#include <algorithm>
#include <QFileInfo>

namespace summitry {

namespace {

constexpr qint64 largestTable = 150'000'000;
constexpr size_t mostRows = 2'000'000;

/// The story's files: base names, and the folder of the zip that they are in ("" or "putin-2024/").
struct Files {
    QString folder;
    QStringList names;
};

bool isIncidental(const QString &name)
{
    return name.startsWith(QLatin1Char('.')) || name.startsWith(QStringLiteral("__MACOSX/"))
        || name == QStringLiteral("Thumbs.db") || name == QStringLiteral("desktop.ini");
}

/// Takes a zip's tables at its root, or within the one folder that it holds.
Files findFiles(const QStringList &listed)
{
    Files files;
    QStringList kept;
    std::copy_if(listed.begin(), listed.end(), std::back_inserter(kept), [](const QString &name) {
        return !isIncidental(name);
    });
    const QString first = kept.isEmpty() ? QString() : kept.first();
    const QString folder = first.left(first.indexOf(QLatin1Char('/')) + 1);
    if (!folder.isEmpty() && std::all_of(kept.begin(), kept.end(), [&folder](const QString &name) {
            return name.startsWith(folder);
        }))
        files.folder = folder;
    for (const QString &name : kept)
        if (!isIncidental(name.sliced(files.folder.size())))
            files.names += name.sliced(files.folder.size());
    return files;
}

bool isDocument(const QString &name)
{
    const QString upper = name.toUpper();
    return upper.startsWith(QStringLiteral("README")) || upper.startsWith(QStringLiteral("LICENSE"))
        || upper.startsWith(QStringLiteral("LICENCE")) || upper.startsWith(QStringLiteral("COPYING"));
}

QStringList tableFiles()
{
    QStringList files;
    for (const TableShape &shape : storyShape())
        files += shape.file();
    return files;
}

void checkFileNames(const QString &path, const Files &files, QList<Problem> *problems)
{
    const QStringList known = tableFiles();
    const bool none = std::none_of(
        known.begin(), known.end(), [&files](const QString &name) { return files.names.contains(name); });
    if (none) {
        *problems
            += {path,
                0,
                {},
                Problem::Severity::Error,
                QStringLiteral("There is no table of a story here; expected %1.")
                    .arg(known.join(QStringLiteral(", ")))};
        return;
    }
    for (const QString &name : files.names)
        if (!known.contains(name) && !isDocument(name))
            *problems
                += {name,
                    0,
                    {},
                    Problem::Severity::Warning,
                    QStringLiteral("This file is no table of a story; it was not read.")
                        + didYouMean(name, known)};
    for (const TableShape &shape : storyShape())
        if (shape.required && !files.names.contains(shape.file()))
            *problems
                += {shape.file(),
                    0,
                    {},
                    Problem::Severity::Error,
                    QStringLiteral("The table is missing; expected a file %1 with the columns %2.")
                        .arg(shape.file(), shape.columnNames().join(QStringLiteral(", ")))};
}

QString cellColumn(const CsvScan &scan, int cell)
{
    if (cell == 0)
        return {};
    const QString name = scan.header.value(cell - 1).trimmed();
    return name.isEmpty() || name.size() > 40 || name.contains(QLatin1Char('\n')) ? QString::number(cell)
                                                                                  : name;
}

void checkColumns(const StoryTable &table, QList<Problem> *problems)
{
    const TableShape &shape = *table.shape;
    for (const ColumnShape &column : shape.columns)
        if (column.required && !table.columns.contains(column.name))
            *problems
                += table.error(-1, column.name, QStringLiteral("The column is missing; the table needs it."));
    for (const QString &name : table.columns)
        if (!shape.column(name) && !shape.translatedColumn(name))
            *problems += table.warning(
                -1, name,
                QStringLiteral("The column is not known; it was not read.")
                    + didYouMean(name, shape.columnNames()));
}

/// Cells trimmed, rows without any left out.
void takeRows(Table read, const std::vector<int> &lines, StoryTable *table)
{
    qsizetype kept = 0;
    for (size_t row = 0; row < lines.size(); ++row) {
        bool isEmpty = true;
        for (QStringList &column : read.cells) {
            column[kept] = column[static_cast<qsizetype>(row)].trimmed();
            isEmpty = isEmpty && column[kept].isEmpty();
        }
        if (isEmpty)
            continue;
        table->lines.push_back(lines[row]);
        ++kept;
    }
    for (QStringList &column : read.cells)
        column.resize(kept);
    table->cells = std::move(read.cells);
    table->cells.resize(static_cast<size_t>(table->columns.size()), QStringList(kept));
}

/// Fills `table` from the bytes of its file; what is wrong goes to `problems`.
void fillTable(TableReader *reader, const QByteArray &bytes, StoryTable *table, QList<Problem> *problems)
{
    const QString file = table->shape->file();
    const bool isCut = bytes.size() > largestTable;
    const CsvScan scan = scanCsv(bytes, isCut);
    for (const CsvFault &fault : scan.faults)
        *problems
            += {file, fault.line, cellColumn(scan, fault.cell), Problem::Severity::Error, fault.message};
    if (isCut)
        *problems
            += {file,
                0,
                {},
                Problem::Severity::Error,
                QStringLiteral("The table is larger than %1 MB; expected a smaller one.")
                    .arg(largestTable / 1'000'000)};
    if (!scan.isReadable || isCut)
        return;
    if (scan.lines.size() > mostRows) {
        *problems
            += {file,
                scan.lines[mostRows],
                {},
                Problem::Severity::Error,
                QStringLiteral("The table has more than %1 rows; expected fewer.").arg(mostRows)};
        return;
    }
    QString error;
    Table read = reader->parseCsv(bytes, &error);
    if (error.isEmpty() && read.size() != scan.lines.size())
        error = QStringLiteral("gave %1 rows where %2 were found").arg(read.size()).arg(scan.lines.size());
    if (!error.isEmpty()) {
        *problems += {file, 0, {}, Problem::Severity::Error, QStringLiteral("The table %1.").arg(error)};
        return;
    }
    for (const QString &name : scan.header)
        table->columns += name.trimmed();
    takeRows(std::move(read), scan.lines, table);
    for (int row = table->size(); row-- > 0;) // the first of an id stays
        if (const QString id = table->cell(row, QStringLiteral("id")); !id.isEmpty())
            table->rowsById[id] = row;
    table->isRead = true;
    checkColumns(*table, problems);
}

} // namespace

QString StoryTable::cell(int row, const QString &column) const
{
    const auto at = static_cast<size_t>(columns.indexOf(column));
    return at < cells.size() ? cells[at][row] : QString();
}

QDate StoryTable::date(int row, const QString &column) const
{
    const QString text = cell(row, column);
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
}

int StoryTable::find(const QString &id) const
{
    return rowsById.value(id, -1);
}

QStringList StoryTable::ids() const
{
    QStringList ids;
    for (int row = 0; row < size(); ++row)
        ids += cell(row, QStringLiteral("id"));
    return ids;
}

void StoryTable::setCell(int row, const QString &column, const QString &text)
{
    if (!columns.contains(column)) {
        columns += column;
        cells.emplace_back(size());
    }
    cells[static_cast<size_t>(columns.indexOf(column))][row] = text;
}

int StoryTable::addRow()
{
    for (QStringList &column : cells)
        column += QString();
    lines.push_back(0);
    return size() - 1;
}

Problem
StoryTable::problem(int row, const QString &column, Problem::Severity severity, const QString &message) const
{
    return {shape->file(), row < 0 ? 1 : lines[static_cast<size_t>(row)], column, severity, message};
}

StoryTables readStoryTables(const QString &path, QList<Problem> *problems)
{
    StoryTables tables;
    for (const TableShape &shape : storyShape())
        tables[shape.name].shape = &shape;

    const auto failed = [&](const QString &file, const QString &sentence) {
        *problems += {file, 0, {}, Problem::Severity::Error, sentence};
    };
    QString error;
    TableReader *reader = loadTableReader(&error);
    if (!reader) {
        failed(path, error);
        return tables;
    }
    const QStringList listed = reader->list(path, &error);
    if (!error.isEmpty()) {
        failed(path, QStringLiteral("The story %1.").arg(error));
        return tables;
    }
    const Files files = findFiles(listed);
    checkFileNames(path, files, problems);
    for (const TableShape &shape : storyShape()) {
        if (!files.names.contains(shape.file()))
            continue;
        error.clear();
        tables[shape.name].isPresent = true;
        const QByteArray bytes = reader->read(path, files.folder + shape.file(), largestTable + 1, &error);
        if (error.isEmpty())
            fillTable(reader, bytes, &tables[shape.name], problems);
        else
            failed(shape.file(), QStringLiteral("The table %1.").arg(error));
    }
    return tables;
}

} // namespace summitry
