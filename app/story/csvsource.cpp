// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/csvsource.h"

#include "story/csvscan.h"
#include "story/nearest.h"
#include "story/shape.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr qint64 largestTable = 150'000'000;
constexpr size_t mostRows = 2'000'000;

constexpr QLatin1StringView suffix(".csv");

bool isIncidental(const QString &name)
{
    return name.startsWith(QLatin1Char('.')) || name.startsWith(QStringLiteral("__MACOSX/"))
        || name == QStringLiteral("Thumbs.db") || name == QStringLiteral("desktop.ini");
}

bool isDocument(const QString &name)
{
    const QString upper = name.toUpper();
    return upper.startsWith(QStringLiteral("README")) || upper.startsWith(QStringLiteral("LICENSE"))
        || upper.startsWith(QStringLiteral("LICENCE")) || upper.startsWith(QStringLiteral("COPYING"));
}

/// The folder of a zip that holds all of it, "putin-2024/"; empty where its files are at its root.
QString commonFolder(const QStringList &files)
{
    const QString first = files.value(0);
    const QString folder = first.left(first.indexOf(QLatin1Char('/')) + 1);
    const bool isCommon
        = std::ranges::all_of(files, [&folder](const QString &name) { return name.startsWith(folder); });
    return isCommon ? folder : QString();
}

QString cellColumn(const CsvScan &scan, int cell)
{
    if (cell == 0)
        return {};
    const QString name = scan.header.value(cell - 1).trimmed();
    return name.isEmpty() || name.size() > 40 || name.contains(QLatin1Char('\n')) ? QString::number(cell)
                                                                                  : name;
}

Problem error(const QString &file, int row, const QString &message)
{
    return {{file, row}, {}, Problem::Severity::Error, message};
}

/// GDAL makes line feeds of the carriage returns within cells.
void keepReturns(Table &table, const QByteArray &bytes, const CsvScan &scan)
{
    for (const CsvReturn &cell : scan.returns)
        table.cells[cell.column][static_cast<qsizetype>(cell.row)]
            = QString::fromUtf8(bytes.sliced(cell.start, cell.end - cell.start))
                  .replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

class CsvSource : public StorySource {
public:
    explicit CsvSource(const QString &path)
        : m_path(path)
    {
    }
    QStringList tables(QList<Problem> *problems) override;
    QString called(const QString &table) const override { return table + suffix; }
    std::optional<SourceTable> read(const QString &table, QList<Problem> *problems) override;

private:
    std::optional<SourceTable> parse(const QString &file, const QByteArray &bytes, QList<Problem> *problems);

    QString m_path;
    QString m_folder; ///< of a zip, in which its tables are
    TableReader *m_reader = nullptr;
};

QStringList CsvSource::tables(QList<Problem> *problems)
{
    QString fault;
    m_reader = loadTableReader(&fault);
    if (!m_reader) {
        *problems += error(m_path, 0, fault);
        return {};
    }
    QStringList files = m_reader->list(m_path, &fault);
    if (!fault.isEmpty()) {
        *problems += error(m_path, 0, QStringLiteral("The story %1.").arg(fault));
        return {};
    }
    files.removeIf(isIncidental);
    m_folder = commonFolder(files);
    QStringList known, found, others;
    for (const TableShape &shape : storyShape())
        known += called(shape.name);
    for (const QString &listed : std::as_const(files)) {
        const QString name = listed.sliced(m_folder.size());
        if (known.contains(name))
            found += name.chopped(suffix.size());
        else if (!isIncidental(name) && !isDocument(name))
            others += name;
    }
    for (const QString &name : std::as_const(others))
        if (!found.isEmpty())
            *problems
                += {{name, 0},
                    {},
                    Problem::Severity::Warning,
                    QStringLiteral("This file is no table of a story; it was not read.")
                        + didYouMean(name, known)};
    return found;
}

std::optional<SourceTable> CsvSource::read(const QString &table, QList<Problem> *problems)
{
    QString fault;
    const QString file = called(table);
    const QByteArray bytes = m_reader->read(m_path, m_folder + file, largestTable + 1, &fault);
    if (fault.isEmpty())
        return parse(file, bytes, problems);
    *problems += error(file, 0, QStringLiteral("The table %1.").arg(fault));
    return {};
}

std::optional<SourceTable>
CsvSource::parse(const QString &file, const QByteArray &bytes, QList<Problem> *problems)
{
    const bool isCut = bytes.size() > largestTable;
    CsvScan scan = scanCsv(bytes, isCut);
    for (const CsvFault &fault : std::as_const(scan.faults))
        *problems
            += {{file, fault.line}, cellColumn(scan, fault.cell), Problem::Severity::Error, fault.message};
    if (isCut)
        *problems += error(
            file, 0,
            QStringLiteral("The table is larger than %1 MB; expected a smaller one.")
                .arg(largestTable / 1'000'000));
    if (!scan.isReadable || isCut)
        return {};
    if (scan.lines.size() > mostRows) {
        *problems += error(
            file, scan.lines[mostRows],
            QStringLiteral("The table has more than %1 rows; expected fewer.").arg(mostRows));
        return {};
    }
    QString fault;
    Table table = m_reader->parseCsv(bytes, &fault);
    if (fault.isEmpty() && table.size() != scan.lines.size())
        fault = QStringLiteral("gave %1 rows where %2 were found").arg(table.size()).arg(scan.lines.size());
    if (!fault.isEmpty()) {
        *problems += error(file, 0, QStringLiteral("The table %1.").arg(fault));
        return {};
    }
    if (scan.faults.isEmpty())
        keepReturns(table, bytes, scan);
    table.columns = std::move(scan.header);
    return SourceTable{std::move(table), std::move(scan.lines)};
}

} // namespace

std::unique_ptr<StorySource> csvSource(const QString &path)
{
    return std::make_unique<CsvSource>(path);
}

} // namespace summitry
