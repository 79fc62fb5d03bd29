// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace summitry {

/// Where a row stands in what a story is read from, as a person finds it there.
struct RowPlace {
    QString file; ///< "meetings.csv"; the story's path where the whole story is meant
    int row = 0; ///< line of the file, 1 is the header; 0 where no row is meant

    QString toString() const; ///< "meetings.csv:12"
    bool operator==(const RowPlace &) const = default;
};

/// Something wrong in a story, and where. Shown as `file:row:column: severity: message`.
struct Problem {
    enum class Severity { Warning, Error };

    RowPlace at;
    QString column; ///< the column's name; empty where none is meant
    Severity severity = Severity::Error;
    QString message; ///< a sentence: what is wrong, what was expected

    QString toString() const;
};

bool hasErrors(const QList<Problem> &problems);

/// Adds problems of one kind: the first hundred, and one that tells how many more there are.
void addAlike(QList<Problem> *problems, const QList<Problem> &alike);

/// A line each, of no more than so many; then one that tells how many more there are.
QStringList inLines(const QList<Problem> &problems, qsizetype most);

} // namespace summitry
