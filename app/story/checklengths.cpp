// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/checks.h"

namespace summitry {

/// Letters that a cell may have: more of a title, a name or a credit cannot be shown, only be laid out at
/// great cost. Longer texts are bounded by csvscan's longestCell.
static qsizetype longestIn(const QString &column)
{
    constexpr qsizetype Line = 2000, Prose = 100'000;
    return column == QLatin1String("text") || column == QLatin1String("note") ? Prose : Line;
}

static void checkColumn(const StoryTable &table, qsizetype column, QList<Problem> *problems)
{
    constexpr int MostTold = 100;
    const QString name = table.columns[column];
    const qsizetype longest = longestIn(name);
    const QStringList &cells = table.cells[static_cast<size_t>(column)];
    int told = 0;
    for (qsizetype row = 0; row < cells.size() && told < MostTold; ++row) {
        if (cells[row].size() <= longest)
            continue;
        *problems += table.error(
            static_cast<int>(row), name,
            QStringLiteral("The cell has %1 letters; expected at most %2.")
                .arg(cells[row].size())
                .arg(longest));
        ++told;
    }
}

void checkLengths(const StoryTables &tables, QList<Problem> *problems)
{
    for (const auto &[name, table] : tables)
        for (qsizetype column = 0; column < table.columns.size(); ++column)
            if (table.shape->column(table.columns[column])
                || table.shape->translatedColumn(table.columns[column]))
                checkColumn(table, column, problems);
}

} // namespace summitry
