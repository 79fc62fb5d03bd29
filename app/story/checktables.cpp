// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/checks.h"
#include "story/nearest.h"

#include <algorithm>

namespace summitry {

static void checkColumns(const StoryTable &table, QList<Problem> *problems)
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

void checkTables(const StoryDraft &draft, QList<Problem> *problems)
{
    const bool isEmpty
        = std::ranges::none_of(draft.tables, [](const auto &named) { return named.second.isPresent; });
    if (isEmpty) {
        QStringList files;
        for (const TableShape &shape : storyShape())
            files += draft.tables.at(shape.name).file;
        if (!hasErrors(draft.problems)) // else it could not be opened
            *problems
                += {{draft.path, 0},
                    {},
                    Problem::Severity::Error,
                    QStringLiteral("There is no table of a story here; expected %1.")
                        .arg(files.join(QStringLiteral(", ")))};
        return;
    }
    for (const auto &[name, table] : draft.tables) {
        if (table.shape->required && !table.isPresent)
            *problems
                += {{table.file, 0},
                    {},
                    Problem::Severity::Error,
                    QStringLiteral("The table is missing; expected %1 with the columns %2.")
                        .arg(table.file, table.shape->columnNames().join(QStringLiteral(", ")))};
        if (table.isRead)
            checkColumns(table, problems);
    }
}

} // namespace summitry
