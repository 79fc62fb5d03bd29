#include "story/problem.h"

#include <algorithm>

namespace summitry {

QString Problem::toString() const
{
    QString place = file;
    if (row > 0)
        place += QLatin1Char(':') + QString::number(row);
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
