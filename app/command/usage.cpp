// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/usage.h"

#include "globe/worldview.h"

namespace summitry {

QString spelling(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names += QString(name.size() == 1 ? 1 : 2, QLatin1Char('-')) + name;
    return QStringLiteral("%1 %2").arg(names.join(QStringLiteral(", ")), option.valueName()).trimmed();
}

QString usageLine(const Usage &usage)
{
    return QStringList{QStringLiteral("Usage: summitry"), usage.command, usage.synopsis}
        .join(QLatin1Char(' '))
        .simplified();
}

QString helpText(const Usage &usage)
{
    QList<Usage::Argument> lines = usage.arguments;
    for (const QCommandLineOption &option : usage.options)
        lines += {spelling(option), option.description()};
    qsizetype width = 0;
    for (const Usage::Argument &line : std::as_const(lines))
        width = std::max(width, line.name.size());
    QString text = usageLine(usage) + QLatin1Char('\n') + usage.summary + QStringLiteral("\n\n");
    for (const Usage::Argument &line : std::as_const(lines))
        text += QStringLiteral("  %1  %2\n").arg(line.name.leftJustified(width), line.description);
    return text;
}

QCommandLineOption helpOption()
{
    return {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("show this help")};
}

QCommandLineOption worldviewOption()
{
    const QStringList ids = worldviewIds();
    return {
        QStringLiteral("worldview"), QStringLiteral("whose borders; %1 where not given").arg(ids.first()),
        ids.join(QLatin1Char('|')), ids.first()};
}

} // namespace summitry
