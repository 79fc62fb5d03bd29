// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/span.h"

#include <algorithm>

namespace summitry {

QString unitOf(const GivenDate &a, const GivenDate &b)
{
    switch (std::max(a.precision, b.precision)) {
    case Precision::Year:
        return QStringLiteral("year");
    case Precision::Month:
        return QStringLiteral("month");
    case Precision::Day:
        break;
    }
    return QStringLiteral("day");
}

void checkOrder(
    const StoryTable &table, int row, const QString &from, const QString &to, QList<Problem> *problems)
{
    const GivenDate first = table.date(row, from);
    const GivenDate last = table.date(row, to);
    if (first.isValid() && last.isValid() && last.last < first.first)
        *problems += table.error(
            row, to,
            QStringLiteral("%1 is before %2, the %3; expected the same %4 or a later one.")
                .arg(toString(last), toString(first), from, unitOf(last, first)));
}

void checkWithin(
    const StoryTable &table, int row, const QString &column, const DaySpan &span, QList<Problem> *problems)
{
    const GivenDate date = table.date(row, column);
    const bool isSpan = span.first.isValid() && span.last.last >= span.first.first;
    if (date.isValid() && isSpan && (date.last < span.first.first || date.first > span.last.last))
        *problems += table.error(
            row, column,
            QStringLiteral("%1 is outside %2; expected a day from %3 to %4.")
                .arg(toString(date), span.name, toString(span.first), toString(span.last)));
}

} // namespace summitry
