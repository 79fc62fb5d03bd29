// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/csvscan.h"

#include <algorithm>
#include <QSet>

namespace summitry {

namespace {

constexpr qsizetype mostFaults = 100;
constexpr int mostColumns = 1000;

class Scanner {
public:
    Scanner(QByteArrayView bytes, bool isCut, std::vector<CsvRecord> *records)
        : m_bytes(bytes)
        , m_isCut(isCut)
        , m_records(records)
    {
    }
    CsvScan run();

private:
    bool checkEncoding();
    bool atEnd() const { return m_at >= m_bytes.size(); }
    bool isCutHere() const { return m_isCut && atEnd(); }
    bool atLineEnd() const { return atEnd() || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r'; }
    void skipLineEnd();
    void scanRecord();
    void scanQuoted();
    void scanPlain();
    void finishCell(QByteArrayView text);
    void checkColumns(int line);
    void finishRecord(int line);
    void fault(int line, int cell, const QString &message);
    void giveUp(int line, int cell, const QString &message);

    QByteArrayView m_bytes;
    bool m_isCut;
    std::vector<CsvRecord> *m_records;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_cell = 0;
    int m_cellLine = 1;
    bool m_headerDone = false;
    CsvScan m_scan;
};

void Scanner::fault(int line, int cell, const QString &message)
{
    if (m_scan.faults.size() < mostFaults)
        m_scan.faults += {line, cell, message};
}

void Scanner::giveUp(int line, int cell, const QString &message)
{
    m_scan.faults += {line, cell, message};
    m_scan.isReadable = false;
}

bool Scanner::checkEncoding()
{
    if (m_bytes.startsWith("\xFF\xFE") || m_bytes.startsWith("\xFE\xFF"))
        giveUp(1, 0, QStringLiteral("The file is in UTF-16; expected UTF-8 ('CSV UTF-8' in a spreadsheet)."));
    else if (m_bytes.contains('\0'))
        giveUp(
            static_cast<int>(
                std::count(m_bytes.begin(), std::find(m_bytes.begin(), m_bytes.end(), '\0'), '\n'))
                + 1,
            0,
            QStringLiteral("The file holds a zero byte, so it is no text; expected a CSV table in UTF-8."));
    else if (m_bytes.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    return m_scan.isReadable;
}

void Scanner::skipLineEnd()
{
    if (!atEnd() && m_bytes[m_at] == '\r') {
        ++m_at;
        if (atEnd() || m_bytes[m_at] != '\n')
            giveUp(
                m_line, 0,
                QStringLiteral("The line ends in a carriage return alone; expected a line feed, or both."));
    }
    if (!atEnd() && m_bytes[m_at] == '\n')
        ++m_at;
    ++m_line;
}

void Scanner::finishCell(QByteArrayView text)
{
    if (text.size() > longestCell)
        fault(
            m_cellLine, m_cell,
            QStringLiteral("The cell holds more than %1 bytes; expected a text of a few sentences.")
                .arg(longestCell));
    else if (!isCutHere() && !text.isValidUtf8()) {
        const QString read = QString::fromUtf8(text);
        fault(
            m_cellLine, m_cell,
            QStringLiteral("The cell '%1' is not UTF-8; expected the file to be saved as UTF-8.")
                .arg(read.left(40)));
    }
    if (!m_headerDone && m_cell > mostColumns)
        giveUp(
            m_cellLine, 0,
            QStringLiteral("The table has more than %1 columns; expected about ten.").arg(mostColumns));
    else if (!m_headerDone)
        m_scan.header += QString::fromUtf8(text.first(std::min(text.size(), longestCell)))
                             .replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

void Scanner::scanQuoted()
{
    const qsizetype start = ++m_at;
    const qsizetype end = m_bytes.size();
    for (;; ++m_at) {
        while (m_at < end && m_bytes[m_at] != '"') {
            m_line += m_bytes[m_at] == '\n';
            ++m_at;
        }
        if (m_at >= end) {
            finishCell(m_bytes.sliced(start));
            m_scan.isReadable = false;
            if (m_isCut)
                return;
            giveUp(
                m_cellLine, m_cell,
                QStringLiteral("The cell opens with a quotation mark that is never closed; expected another "
                               "at its end."));
            return;
        }
        if (m_at + 1 >= end || m_bytes[m_at + 1] != '"')
            break;
        ++m_at; // two quotation marks stand for one
    }
    const QByteArrayView text = m_bytes.sliced(start, m_at - start);
    finishCell(text);
    if (m_headerDone && text.contains('\r'))
        m_scan.returns.push_back({m_scan.lines.size(), static_cast<size_t>(m_cell) - 1, start, m_at});
    ++m_at;
    if (!atLineEnd() && m_bytes[m_at] != ',')
        giveUp(
            m_line, m_cell,
            QStringLiteral(
                "Text follows the closing quotation mark; expected a comma, or two quotation marks "
                "for one inside the cell."));
}

void Scanner::scanPlain()
{
    const qsizetype start = m_at;
    while (!atLineEnd() && m_bytes[m_at] != ',')
        ++m_at;
    const QByteArrayView text = m_bytes.sliced(start, m_at - start);
    finishCell(text);
    if (text.contains('"'))
        giveUp(
            m_line, m_cell,
            QStringLiteral("There is a quotation mark inside a cell that is not quoted; expected the cell in "
                           "quotation marks, with two for each one inside."));
}

void Scanner::scanRecord()
{
    const int line = m_line;
    m_cell = 0;
    if (m_records)
        m_records->emplace_back();
    do {
        m_at += m_cell > 0; // the comma
        ++m_cell;
        m_cellLine = m_line;
        const qsizetype start = m_at;
        if (!atEnd() && m_bytes[m_at] == '"')
            scanQuoted();
        else
            scanPlain();
        if (m_records)
            m_records->back().push_back({start, m_at});
    } while (m_scan.isReadable && !atEnd() && m_bytes[m_at] == ',');
    finishRecord(line);
}

void Scanner::checkColumns(int line)
{
    if (!m_scan.isReadable)
        return;
    QSet<QString> seen;
    for (qsizetype i = 0; i < m_scan.header.size(); ++i) {
        const QString name = m_scan.header[i].trimmed();
        if (seen.contains(name))
            fault(
                line, static_cast<int>(i) + 1,
                QStringLiteral("The column '%1' is there twice; expected it once.").arg(name));
        seen += name;
    }
}

void Scanner::finishRecord(int line)
{
    if (!m_headerDone) {
        m_headerDone = true;
        if (m_scan.header.size() == 1 && m_scan.header[0].contains(QLatin1Char(';')))
            giveUp(line, 0, QStringLiteral("The cells are separated by semicolons; expected commas."));
        else if (m_scan.header.size() == 1 && m_scan.header[0].contains(QLatin1Char('\t')))
            giveUp(line, 0, QStringLiteral("The cells are separated by tabs; expected commas."));
        checkColumns(line);
        return;
    }
    m_scan.lines.push_back(line);
    if (m_scan.isReadable && !isCutHere() && m_cell != m_scan.header.size())
        fault(
            line, 0,
            QStringLiteral("The row has %1 cells; expected %2, as in the header.")
                .arg(m_cell)
                .arg(m_scan.header.size()));
}

CsvScan Scanner::run()
{
    if (!checkEncoding())
        return m_scan;
    while (m_scan.isReadable && !atEnd()) {
        if (!atLineEnd())
            scanRecord();
        if (m_scan.isReadable)
            skipLineEnd();
    }
    if (!m_headerDone && !m_isCut)
        giveUp(1, 0, QStringLiteral("The table is empty; expected a header with the names of its columns."));
    return m_scan;
}

} // namespace

CsvScan scanCsv(QByteArrayView bytes, bool isCut, std::vector<CsvRecord> *records)
{
    return Scanner(bytes, isCut, records).run();
}

} // namespace summitry
