// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace summitry {

/// Which of the numbers in 08/03/2008 is the day: not known, the first, the second.
enum class DayOrder { Unknown, DayFirst, MonthFirst };

/// A date as somebody typed it: a day, a range of days, a month or a year. A range that is typed with a part
/// of its ends ('January 29–February 7, 1909', '16–17 мая 2024') has both.
struct TypedDate {
    enum class Kind {
        None, ///< nothing, or a word for nothing: 'TBD'
        Span, ///< from `first` to `last`, which are the same for a day
        Ambiguous, ///< day and month cannot be told apart
        Impossible, ///< no day of the calendar: 30 February
        Unreadable,
    };
    enum class Precision { Day, Month, Year };

    Kind kind = Kind::None;
    QDate first;
    QDate last; ///< of a month or a year its last day
    Precision precision = Precision::Day;
};

/// Reads English, Russian, Chinese, German, French and Spanish, ISO 8601, numbers with dots, strokes or
/// hyphens, and a spreadsheet's day numbers (1900 date system). A time of day is passed over. Years have four
/// digits: of '18.1.08' the century cannot be known.
TypedDate readTypedDate(const QString &text, DayOrder order = DayOrder::Unknown);

/// The order that the cells of a column decide: '01/18/2008' can only be January. Unknown where none decides,
/// or where they contradict each other.
DayOrder decideOrder(const QStringList &cells);

} // namespace summitry
