// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/csvtext.h"

namespace summitry {

static QByteArray csvCell(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    for (const char c : {',', '"', '\n', '\r'})
        if (bytes.contains(c))
            return '"' + bytes.replace("\"", "\"\"") + '"';
    return bytes;
}

QByteArray toCsv(const Table &table)
{
    QByteArray csv;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        csv += (i > 0 ? "," : "") + csvCell(table.columns[i]);
    csv += '\n';
    for (qsizetype row = 0; row < static_cast<qsizetype>(table.size()); ++row) {
        for (size_t i = 0; i < table.cells.size(); ++i)
            csv += (i > 0 ? "," : "") + csvCell(table.cells[i][row]);
        csv += '\n';
    }
    return csv;
}

} // namespace summitry
