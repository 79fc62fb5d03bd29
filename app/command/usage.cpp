// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/usage.h"

#include "globe/worldview.h"

#include <QCommandLineParser>
#include <QRegularExpression>

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

QString emptyOption(const QCommandLineParser &parser, const QList<QCommandLineOption> &options)
{
    for (const QCommandLineOption &option : options) {
        if (option.valueName().isEmpty())
            continue;
        for (const QString &value : parser.values(option)) {
            if (value.trimmed().isEmpty())
                return QStringLiteral("--%1 is empty: give it a value or leave it out.")
                    .arg(option.names().last());
        }
    }
    return {};
}

std::optional<QLocale> localeOf(const QString &code)
{
    static const QRegularExpression form(QStringLiteral("^([A-Za-z]{2,3})([-_][A-Za-z0-9]{2,8})*$"));
    const auto match = form.match(code);
    const QLocale::Language language
        = match.hasMatch() ? QLocale::codeToLanguage(match.captured(1)) : QLocale::AnyLanguage;
    if (language == QLocale::AnyLanguage || language == QLocale::C)
        return {};
    return QLocale(code);
}

} // namespace summitry
