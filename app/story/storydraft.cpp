// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/storydraft.h"

namespace summitry {

/// Cells trimmed, rows without any left out.
static void takeRows(SourceTable read, StoryTable *table)
{
    for (const QString &name : std::as_const(read.table.columns))
        table->columns += name.trimmed();
    qsizetype kept = 0;
    for (size_t row = 0; row < read.rows.size(); ++row) {
        bool isEmpty = true;
        for (QStringList &column : read.table.cells) {
            column[kept] = column[static_cast<qsizetype>(row)].trimmed();
            isEmpty = isEmpty && column[kept].isEmpty();
        }
        if (isEmpty)
            continue;
        table->rows.push_back(read.rows[row]);
        ++kept;
    }
    for (QStringList &column : read.table.cells)
        column.resize(kept);
    table->cells = std::move(read.table.cells);
    table->cells.resize(static_cast<size_t>(table->columns.size()), QStringList(kept));
}

QString StoryTable::cell(int row, const QString &column) const
{
    const auto at = static_cast<size_t>(columns.indexOf(column));
    return at < cells.size() ? cells[at][row] : QString();
}

GivenDate StoryTable::date(int row, const QString &column) const
{
    return readDate(cell(row, column)).date;
}

void StoryTable::indexIds()
{
    rowsById.clear();
    if (!columns.contains(QStringLiteral("id")))
        return;
    for (int row = size(); row-- > 0;) // the first of an id stays
        if (const QString id = cell(row, QStringLiteral("id")); !id.isEmpty())
            rowsById[id] = row;
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
    rows.push_back(0);
    return size() - 1;
}

RowPlace StoryTable::at(int row) const
{
    return {file, row < 0 ? 1 : rows[static_cast<size_t>(row)]};
}

Problem
StoryTable::problem(int row, const QString &column, Problem::Severity severity, const QString &message) const
{
    return {at(row), column, severity, message};
}

StoryDraft readDraft(StorySource &source, const QString &path)
{
    StoryDraft draft;
    draft.path = path;
    const QStringList present = source.tables(&draft.problems);
    for (const TableShape &shape : storyShape()) {
        StoryTable &table = draft.tables[shape.name];
        table.shape = &shape;
        table.file = source.called(shape.name);
        table.isPresent = present.contains(shape.name);
        if (!table.isPresent)
            continue;
        if (std::optional<SourceTable> read = source.read(shape.name, &draft.problems)) {
            takeRows(std::move(*read), &table);
            table.isRead = true;
        }
    }
    return draft;
}

} // namespace summitry
