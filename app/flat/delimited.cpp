// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/delimited.h"

#include <algorithm>
#include <limits>
#include <map>

namespace summitry {

namespace {

constexpr qsizetype longestGridCell = 100'000;
constexpr std::pair<char16_t, const char *> separators[]{
    {u',', "comma"}, {u';', "semicolon"}, {u'\t', "tab"}, {u'|', "pipe"}};

/// Takes records out of a text, one after the other.
class Records {
public:
    Records(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }
    bool atEnd() const { return m_at >= m_text.size(); }
    GridRow next();
    const QString &fault() const { return m_fault; } ///< of the record just taken
    int faultLine() const { return m_faultLine; }

private:
    QString takeCell();
    QString takeQuoted();
    bool isLineEnd(QChar c) const { return c == u'\n' || c == u'\r'; }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_fault;
    int m_faultLine = 0;
};

QString Records::takeQuoted()
{
    const int line = m_line;
    const qsizetype start = m_at;
    QString cell;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const QChar c = m_text[m_at];
        m_line += c == u'\n' ? 1 : 0;
        if (c != u'"') {
            cell += c;
            continue;
        }
        if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            cell += c;
            ++m_at;
            continue;
        }
        ++m_at;
        return cell;
    }
    m_fault = QStringLiteral("The cell that begins with '\"%1' opens with a quotation mark that is never "
                             "closed; expected another at its end.")
                  .arg(m_text.sliced(start + 1).left(20).toString().simplified());
    m_faultLine = line;
    return {};
}

QString Records::takeCell()
{
    while (m_at < m_text.size() && m_text[m_at] == u' ')
        ++m_at;
    QString cell;
    if (m_at < m_text.size() && m_text[m_at] == u'"')
        cell = takeQuoted();
    const qsizetype start = m_at; // text after a closing quotation mark is the cell's, too
    while (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at]))
        ++m_at;
    cell += m_text.sliced(start, m_at - start);
    if (cell.size() > longestGridCell && m_fault.isEmpty()) {
        m_fault = QStringLiteral("A cell holds more than %1 letters; expected a text of a few sentences.")
                      .arg(longestGridCell);
        m_faultLine = m_line;
    }
    return cell.trimmed();
}

GridRow Records::next()
{
    m_fault.clear();
    GridRow row{m_line, {}};
    for (;;) {
        row.cells += takeCell();
        if (atEnd() || m_text[m_at] != m_separator)
            break;
        ++m_at;
    }
    if (!atEnd()) {
        m_at += m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
        ++m_line;
    }
    return row;
}

/// How well a separator fits: the records among the first that have the commonest number of cells.
std::pair<int, qsizetype> fit(QStringView text, QChar separator)
{
    constexpr int looked = 200;
    Records records(text, separator);
    std::map<qsizetype, int> counts; // of cells
    for (int i = 0; i < looked && !records.atEnd(); ++i) {
        const GridRow row = records.next();
        if (row.cells.size() > 1 || !row.cells.first().isEmpty())
            ++counts[row.cells.size()];
    }
    const auto best = std::ranges::max_element(counts, {}, [](const auto &count) { return count.second; });
    return best == counts.end() || best->first < 2 ? std::pair(0, qsizetype(0))
                                                   : std::pair(best->second, best->first);
}

QChar separatorOf(QStringView *text)
{
    if (text->startsWith(u"sep=", Qt::CaseInsensitive) && text->size() > 5) {
        const QChar said = (*text)[4];
        *text = text->sliced(5);
        return said;
    }
    QChar best = u',';
    std::pair<int, qsizetype> bestFit(0, 0);
    for (const auto &[separator, name] : separators)
        if (const auto fits = fit(*text, separator); fits > bestFit) {
            best = separator;
            bestFit = fits;
        }
    return best;
}

bool isBlank(const QStringList &cells)
{
    return std::ranges::all_of(cells, &QString::isEmpty);
}

} // namespace

Grid readDelimited(const QString &text)
{
    Grid grid;
    QStringView view(text);
    const QChar separator = separatorOf(&view);
    for (const auto &[known, name] : separators)
        if (separator == QChar(known))
            grid.separator = QLatin1String(name);
    Records records(view, separator);
    while (!records.atEnd()) {
        GridRow row = records.next();
        if (!records.fault().isEmpty())
            grid.faults += {records.faultLine(), records.fault()};
        else if (!isBlank(row.cells))
            grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace summitry
