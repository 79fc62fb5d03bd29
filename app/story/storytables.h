#pragma once

#include "story/problem.h"
#include "story/shape.h"

#include <map>
#include <QDate>
#include <QHash>
#include <vector>

namespace summitry {

/// A table of a story as it was read: cells as trimmed text, with the line of each row.
struct StoryTable {
    const TableShape *shape = nullptr;
    QStringList columns;
    std::vector<QStringList> cells; ///< of each column, row after row
    std::vector<int> lines; ///< of each row
    bool isPresent = false; ///< the story has this table
    bool isRead = false; ///< it is there and its rows could be read
    QHash<QString, int> rowsById; ///< made once the rows are read

    int size() const { return static_cast<int>(lines.size()); }
    QString cell(int row, const QString &column) const;
    /// Null where the cell is empty or holds no date.
    QDate date(int row, const QString &column) const;
    /// The row whose `id` this is, -1 where there is none.
    int find(const QString &id) const;
    QStringList ids() const;
    /// Adds a row of empty cells that stands in no line of the file; returns its index.
    int addRow();
    /// Fills a cell in, in a column that is added where the table has none of that name.
    void setCell(int row, const QString &column, const QString &text);

    Problem problem(int row, const QString &column, Problem::Severity severity, const QString &message) const;
    Problem error(int row, const QString &column, const QString &message) const
    {
        return problem(row, column, Problem::Severity::Error, message);
    }
    Problem warning(int row, const QString &column, const QString &message) const
    {
        return problem(row, column, Problem::Severity::Warning, message);
    }
};
using StoryTables = std::map<QString, StoryTable>;

/// Reads the tables in a folder or zip, all of storyShape() (those that are not there without rows). Tells of
/// tables, columns and files that are missing or unknown, and of what cannot be read.
StoryTables readStoryTables(const QString &path, QList<Problem> *problems);

/// Checks each cell by itself and by the ids that it names.
void checkCells(const StoryTables &tables, QList<Problem> *problems);

/// Checks what rows say together: journeys and meetings, coordinates, certainty, mentions.
void checkFacts(const StoryTables &tables, QList<Problem> *problems);

/// The part of it on trips, legs and meetings: their days, stops and homes.
void checkTravel(const StoryTables &tables, QList<Problem> *problems);

} // namespace summitry
