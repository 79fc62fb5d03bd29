// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command/check.h"
#include "run.h"

#include <QJsonArray>

namespace summitry {

/// What `check` tells of a story, a problem a line, as a person reads it.
inline QStringList problemsOf(const QString &story)
{
    QStringList problems;
    for (const QJsonValue problem : run(runCheck, {story, "--json"}).json()["problems"].toArray()) {
        QString place = problem["file"].toString();
        if (problem["row"].toInt() > 0)
            place += ':' + QString::number(problem["row"].toInt());
        if (!problem["column"].toString().isEmpty())
            place += ':' + problem["column"].toString();
        problems += place + ": " + problem["severity"].toString() + ": " + problem["message"].toString();
    }
    return problems;
}

} // namespace summitry
