// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/span.h"

namespace summitry {

static QString day(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

void checkOrder(
    const StoryTable &table, int row, const QString &from, const QString &to, QList<Problem> *problems)
{
    const QDate first = table.date(row, from);
    const QDate last = table.date(row, to);
    if (first.isValid() && last.isValid() && last < first)
        *problems += table.error(
            row, to,
            QStringLiteral("%1 is before %2, the %3; expected the same day or a later one.")
                .arg(day(last), day(first), from));
}

void checkWithin(
    const StoryTable &table, int row, const QString &column, const DaySpan &span, QList<Problem> *problems)
{
    const QDate date = table.date(row, column);
    const bool isSpan = span.first.isValid() && span.last >= span.first;
    if (date.isValid() && isSpan && (date < span.first || date > span.last))
        *problems += table.error(
            row, column,
            QStringLiteral("%1 is outside %2; expected a day from %3 to %4.")
                .arg(day(date), span.name, day(span.first), day(span.last)));
}

} // namespace summitry
