// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/problem.h"

#include <algorithm>
#include <QLocale>

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

void addAlike(QList<Problem> *problems, const QList<Problem> &alike)
{
    constexpr qsizetype Most = 100;
    *problems += alike.first(std::min(alike.size(), Most));
    if (alike.size() <= Most)
        return;
    Problem rest = alike[Most];
    rest.at.row = 0;
    rest.message = QStringLiteral("%1 more like the last one.")
                       .arg(QLocale(QLocale::English).toString(alike.size() - Most));
    *problems += rest;
}

QStringList inLines(const QList<Problem> &problems, qsizetype most)
{
    QStringList lines;
    for (const Problem &problem : problems.first(std::min(problems.size(), most)))
        lines += problem.toString();
    if (problems.size() > most)
        lines
            += QStringLiteral("and %1 more").arg(QLocale(QLocale::English).toString(problems.size() - most));
    return lines;
}

} // namespace summitry
