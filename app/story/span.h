// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storydraft.h"

namespace summitry {

/// A span of days with what it is called in a sentence.
struct DaySpan {
    GivenDate first; ///< its first day counts
    GivenDate last; ///< its last day counts
    QString name;
};

/// The coarser of two dates' units: "day", "month", "year".
QString unitOf(const GivenDate &a, const GivenDate &b);

/// Tells where the date in column `to` is wholly before the date in column `from`.
void checkOrder(
    const StoryTable &table, int row, const QString &from, const QString &to, QList<Problem> *problems);

/// Tells where the date in `column` is wholly outside the span.
void checkWithin(
    const StoryTable &table, int row, const QString &column, const DaySpan &span, QList<Problem> *problems);

} // namespace summitry
