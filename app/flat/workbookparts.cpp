// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/workbookparts.h"

#include "tables/tables.h"

#include <algorithm>

namespace summitry {

QByteArray readPart(const QString &path, const QString &name, bool isOptional, QString *error)
{
    constexpr qint64 largestPart = 300'000'000;
    TableReader *reader = loadTableReader(error);
    if (!reader)
        return {};
    QString fault;
    const QByteArray bytes = reader->read(path, name, largestPart + 1, &fault);
    if (!fault.isEmpty() && isOptional)
        return {};
    if (!fault.isEmpty())
        *error = QStringLiteral("The workbook's part %1 %2.").arg(name, fault);
    else if (bytes.size() > largestPart)
        *error = QStringLiteral("The workbook's part %1 is larger than %2 MB; expected a smaller one.")
                     .arg(name)
                     .arg(largestPart / 1'000'000);
    return error->isEmpty() ? bytes : QByteArray();
}

QString xmlFault(const QXmlStreamReader &xml, const QString &part)
{
    return xml.hasError() ? QStringLiteral("The workbook's part %1 is damaged in line %2: %3.")
                                .arg(part)
                                .arg(xml.lineNumber())
                                .arg(xml.errorString())
                          : QString();
}

void SheetRows::set(int row, int column, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || row < 0 || column < 0 || column >= MostColumns)
        return;
    if (m_rows.empty() || m_rows.back().line < row + 1) {
        if (m_rows.size() == MostRows)
            return;
        m_rows.push_back({row + 1, {}});
    }
    QStringList &cells = m_rows.back().cells;
    if (cells.size() <= column)
        cells.resize(column + 1);
    cells[column] = trimmed;
    m_width = std::max(m_width, cells.size());
}

Grid SheetRows::take()
{
    for (GridRow &row : m_rows)
        row.cells.resize(m_width);
    Grid grid;
    grid.rows = std::move(m_rows);
    return grid;
}

} // namespace summitry
