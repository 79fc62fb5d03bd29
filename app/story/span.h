// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storydraft.h"

namespace summitry {

/// A span of days with what it is called in a sentence.
struct DaySpan {
    QDate first;
    QDate last;
    QString name;
};

/// Tells where the day in column `to` is before the day in column `from`.
void checkOrder(
    const StoryTable &table, int row, const QString &from, const QString &to, QList<Problem> *problems);

/// Tells where the day in `column` is outside the span.
void checkWithin(
    const StoryTable &table, int row, const QString &column, const DaySpan &span, QList<Problem> *problems);

} // namespace summitry
