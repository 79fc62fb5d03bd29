// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/givendate.h"
#include "story/shape.h"
#include "story/storysource.h"

#include <map>
#include <QHash>
#include <vector>

namespace summitry {

/// A table of a story: cells as trimmed text, with where each row stands.
struct StoryTable {
    const TableShape *shape = nullptr;
    QString file; ///< what its source calls it: "leaders.csv"
    QStringList columns;
    std::vector<QStringList> cells; ///< of each column, row after row
    std::vector<int> rows; ///< where each stands: RowPlace::row
    bool isPresent = false; ///< the source has this table
    bool isRead = false; ///< it is there and its rows could be read
    QHash<QString, int> rowsById; ///< made by indexIds

    int size() const { return static_cast<int>(rows.size()); }
    QString cell(int row, const QString &column) const;
    /// Null where the cell is empty or holds no date.
    GivenDate date(int row, const QString &column) const;
    /// After the last change of its ids.
    void indexIds();
    /// The row whose `id` this is, the first of several, -1 where there is none.
    int find(const QString &id) const;
    QStringList ids() const;
    /// Adds a row of empty cells that stands nowhere in the source; returns its index.
    int addRow();
    /// Fills a cell in, in a column that is added where the table has none of that name.
    void setCell(int row, const QString &column, const QString &text);

    /// Where a row stands: "leaders.csv:12"; the header for -1.
    RowPlace at(int row) const;
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

/// A story before it is checked: its tables as a value, good or not. buildStory makes a Story of it.
struct StoryDraft {
    QString path; ///< of what it was read from
    StoryTables tables; ///< all of storyShape(), those that the source has not without rows
    QList<Problem> problems; ///< what was wrong with the source, which the tables do not show
};

/// The tables of a source as they are, but for rows without any text, which are left out.
StoryDraft readDraft(StorySource &source, const QString &path);

} // namespace summitry
