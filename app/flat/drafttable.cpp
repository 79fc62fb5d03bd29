// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/drafttable.h"

#include <QSet>

namespace summitry {

static const TableShape &openLeaders(const TableShape &leaders)
{
    static const TableShape open = [&] {
        TableShape shape = leaders;
        for (ColumnShape &column : shape.columns)
            column.required = column.required && column.name != QStringLiteral("country");
        return shape;
    }();
    return open;
}

StoryDraft emptyDraft(const QString &path, const QString &file)
{
    StoryDraft draft;
    draft.path = path;
    for (const TableShape &shape : storyShape()) {
        StoryTable &table = draft.tables[shape.name];
        table.shape = shape.name == QStringLiteral("leaders") ? &openLeaders(shape) : &shape;
        table.file = file;
        table.isPresent = table.isRead = true;
        for (const ColumnShape &column : shape.columns)
            if (column.required) {
                table.columns += column.name;
                table.cells.emplace_back();
            }
    }
    return draft;
}

void addDraftRow(StoryTable *table, int line, const QList<std::pair<QString, QString>> &cells)
{
    const int row = table->addRow();
    table->rows.back() = line;
    for (const auto &[column, text] : cells)
        table->setCell(row, column, text);
}

QString makeId(const QString &name, QSet<QString> *taken)
{
    constexpr qsizetype longest = 48;
    QString id;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber())
            id += c;
        else if (!c.isMark() && !id.isEmpty() && !id.endsWith(QLatin1Char('-')))
            id += QLatin1Char('-');
    }
    id.truncate(longest);
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    if (id.isEmpty())
        id = QStringLiteral("x");
    QString unique = id;
    for (int i = 2; taken->contains(unique); ++i)
        unique = id + QLatin1Char('-') + QString::number(i);
    taken->insert(unique);
    return unique;
}

} // namespace summitry
