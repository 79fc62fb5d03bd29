// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/columns.h"

#include "command/printable.h"

#include <algorithm>

namespace summitry {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Blocks that Unicode's East Asian Width (UAX #11) calls wide or full-width, of those that names are in.
constexpr Range WideBlocks[]{
    {0x1100, 0x115F}, // Hangul Jamo, leading consonants
    {0x2E80, 0x303E}, // CJK radicals to CJK punctuation
    {0x3041, 0xA4CF}, // Kana to Yi
    {0xAC00, 0xD7A3}, // Hangul syllables
    {0xF900, 0xFAFF}, // CJK compatibility ideographs
    {0xFF01, 0xFF60}, // full-width forms
    {0x1F300, 0x1FAFF}, // pictographs
    {0x20000, 0x3FFFD}, // CJK extensions
};

int cellsOf(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return std::ranges::any_of(
                   WideBlocks, [=](Range r) { return character >= r.first && character <= r.last; })
            ? 2
            : 1;
    }
}

} // namespace

int cellsOf(const QString &text)
{
    int cells = 0;
    for (const char32_t character : text.toUcs4())
        cells += cellsOf(character);
    return cells;
}

QString inColumns(QList<QStringList> rows, const QList<int> &right)
{
    QList<int> widths;
    for (QStringList &row : rows) {
        std::ranges::transform(row, row.begin(), printable);
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], cellsOf(row[i]));
    }
    QString lines;
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString space(widths[i] - cellsOf(row[i]), QLatin1Char(' '));
            line += (right.contains(i) ? space + row[i] : row[i] + space) + QStringLiteral("  ");
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        lines += line + QLatin1Char('\n');
    }
    return lines;
}

} // namespace summitry
