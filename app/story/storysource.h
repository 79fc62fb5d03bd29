// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/problem.h"
#include "tables/tables.h"

#include <optional>

namespace summitry {

/// A table as a source has it: cells as they are, with where each row stands.
struct SourceTable {
    Table table;
    std::vector<int> rows; ///< of each row what RowPlace::row tells: the line of a CSV file
};

/// What the tables of a story are read from. Tables go by their names in storyShape(). What is wrong goes to
/// `problems`, which is never null. Used by one thread at a time.
class StorySource {
public:
    virtual ~StorySource() = default;

    /// The tables that it has. Tells of what is there beside them; where it cannot be opened there are none
    /// and an error is told.
    virtual QStringList tables(QList<Problem> *problems) = 0;
    /// What people know a table by, also one that it has not: "leaders.csv". It is RowPlace::file.
    virtual QString called(const QString &table) const = 0;
    /// One of `tables()`; nothing, with an error told, where its rows cannot be read.
    virtual std::optional<SourceTable> read(const QString &table, QList<Problem> *problems) = 0;
};

} // namespace summitry
