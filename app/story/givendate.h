// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "words/dates.h"

#include <QDate>
#include <QString>

namespace summitry {

/// A date as a table gives it: a day, or all days of a month or a year. Of the Gregorian calendar, also
/// before it was made.
struct GivenDate {
    QDate first; ///< null where the cell is empty or holds no date
    QDate last;
    Precision precision = Precision::Day;

    bool isValid() const { return first.isValid(); }
    bool operator==(const GivenDate &) const = default;
};

/// "2024-05-16", "2024-05", "1717", "15 March 44 BC"
QString toString(const GivenDate &date);
QString toString(const QDate &day);

/// What a cell that should hold a date holds.
struct DateReading {
    enum class Fault {
        None,
        NoDate,
        NoDayOfCalendar, ///< 30 February
        Range, ///< two dates
        DayOrMonth, ///< which of two numbers is the month cannot be known
        SheetNumber, ///< by which a spreadsheet keeps a day
    };
    GivenDate date; ///< null with a fault
    Fault fault = Fault::None;
    bool isAstronomical = false; ///< its year is ISO 8601's: 0000 is 1 BC, -0043 is 44 BC
};

/// Reads what can mean but one date: after ISO 8601 as a day (a time behind it is passed over), a month or a
/// year; with an English month's name, in either order; "44 BC" and "AD 46"; 29/01/1909, as there is no 29th
/// month.
DateReading readDate(const QString &text);
/// A sentence: what is wrong with a text that could not be read, and what was expected.
QString faultInWords(const QString &text, DateReading::Fault fault);

} // namespace summitry
