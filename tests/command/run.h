// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

namespace summitry {

/// What a command answered.
struct Result {
    int code = 0;
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

inline Result
run(int (*command)(const QStringList &, QTextStream &, QTextStream &), const QStringList &arguments)
{
    Result result;
    QTextStream out(&result.out);
    QTextStream err(&result.err);
    result.code = command(arguments, out, err);
    return result;
}

} // namespace summitry
