// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/workbookparts.h"

#include "tables/tables.h"

#include <algorithm>
#include <QRegularExpression>

namespace summitry {

/// Whether a document type is declared before XML's first element.
static bool hasDocumentType(const QByteArray &xml)
{
    static const QRegularExpression start(QStringLiteral("<(!DOCTYPE|[A-Za-z_])"));
    const qsizetype declared = xml.indexOf("<!DOCTYPE");
    return declared >= 0
        && start.match(QString::fromUtf8(xml.first(declared + 9))).captured(1) == QStringLiteral("!DOCTYPE");
}

QByteArray readPart(const QString &path, const QString &name, bool isOptional, QString *error)
{
    constexpr qint64 largestPart = 300'000'000;
    TableReader *reader = loadTableReader(error);
    if (!reader)
        return {};
    QString fault;
    if (isOptional && !reader->list(path, &fault).contains(name))
        return {};
    const QByteArray bytes = reader->read(path, name, largestPart + 1, &fault);
    if (!fault.isEmpty())
        *error = QStringLiteral("The workbook's part %1 %2.").arg(name, fault);
    else if (bytes.size() > largestPart)
        *error = QStringLiteral("The workbook's part %1 is larger than %2 MB; expected a smaller one.")
                     .arg(name)
                     .arg(largestPart / 1'000'000);
    else if (hasDocumentType(bytes))
        *error = QStringLiteral("The workbook's part %1 declares a document type; expected none, as what it "
                                "stands for may lie in other files or grow without end.")
                     .arg(name);
    return error->isEmpty() ? bytes : QByteArray();
}

QString xmlFault(const QXmlStreamReader &xml, const QString &part)
{
    QString fault = xml.errorString();
    while (fault.endsWith(QLatin1Char('.')))
        fault.chop(1);
    return xml.hasError() ? QStringLiteral("The workbook's part %1 is damaged in line %2: %3.")
                                .arg(part)
                                .arg(xml.lineNumber())
                                .arg(fault)
                          : QString();
}

QString textOf(QXmlStreamReader *xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml->atEnd();) {
        xml->readNext();
        if (xml->isStartElement())
            ++depth;
        else if (xml->isEndElement())
            --depth;
        else if (xml->isCharacters())
            text += xml->text();
    }
    return text;
}

void SheetRows::set(int row, int column, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    if (row < 0 || row >= MostRows || column < 0 || column >= MostColumns) {
        if (m_fault.isEmpty())
            m_fault
                = QStringLiteral("The cell of '%1' lies outside the table; expected a row from 1 to %2 and "
                                 "a column from 1 to %3.")
                      .arg(trimmed.left(40))
                      .arg(MostRows)
                      .arg(MostColumns);
        return;
    }
    if (m_rows.empty() || m_rows.back().line < row + 1)
        m_rows.push_back({row + 1, {}});
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
