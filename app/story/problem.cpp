// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/problem.h"

#include <algorithm>

namespace summitry {

QString RowPlace::toString() const
{
    return row > 0 ? file + QLatin1Char(':') + QString::number(row) : file;
}

QString Problem::toString() const
{
    QString place = at.toString();
    if (!column.isEmpty())
        place += QLatin1Char(':') + column;
    return place + (severity == Severity::Error ? QStringLiteral(": error: ") : QStringLiteral(": warning: "))
        + message;
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.severity == Problem::Severity::Error;
    });
}

} // namespace summitry
