// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/command.h"

#include "command/at.h"
#include "command/check.h"
#include "command/convert.h"
#include "command/export.h"
#include "command/exportoptions.h"
#include "command/find.h"
#include "command/places.h"
#include "command/printable.h"
#include "command/tableoptions.h"
#include "command/version.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <QCommandLineParser>
#include <QTextStream>

namespace summitry {

namespace {

using Run = int (*)(const QStringList &arguments, QTextStream &out, QTextStream &err);

struct Command {
    Usage usage;
    Run run;
};

const QList<Command> &commands()
{
    static const QList<Command> commands{
        {checkUsage(), runCheck},   {exportUsage(), runExport}, {convertUsage(), runConvert},
        {placesUsage(), runPlaces}, {findUsage(), runFind},     {atUsage(), runAt},
    };
    return commands;
}

const QCommandLineOption &versionOption()
{
    static const QCommandLineOption option(
        {QStringLiteral("v"), QStringLiteral("version")},
        QStringLiteral("show the version, also of Qt, GDAL and PROJ, and the dates of map and places"));
    return option;
}

int runHelp(const QStringList &, QTextStream &out, QTextStream &)
{
    out << helpText(programUsage()) << "\nCommands, which need no display:\n";
    for (const Command &command : commands())
        out << "  summitry " << command.usage.command << ' ' << command.usage.synopsis << "\n      "
            << command.usage.summary << '\n';
    out << "\n'summitry COMMAND --help' tells a command's options.\n";
    return 0;
}

/// What the first argument calls for; null where it names no command.
Run findRun(const QString &name)
{
    for (const auto &[option, run] :
         {std::pair(helpOption(), Run(runHelp)), {versionOption(), Run(runVersion)}}) {
        for (const QString &spelled : spelling(option).split(QStringLiteral(", "))) {
            if (name == spelled)
                return run;
        }
    }
    const auto found
        = std::ranges::find(commands(), name, [](const Command &command) { return command.usage.command; });
    return found == commands().end() ? nullptr : found->run;
}

} // namespace

Usage programUsage()
{
    return {
        {},
        QStringLiteral("[PATH]"),
        QStringLiteral("Opens a window on a story: journeys and meetings on a map of the world."),
        {{QStringLiteral("PATH"), storyPathHelp() + QStringLiteral("; the built-in story where not given")}},
        tableOptions() + QList<QCommandLineOption>{helpOption(), versionOption()},
    };
}

QList<Usage> commandUsages()
{
    QList<Usage> usages;
    for (const Command &command : commands())
        usages += command.usage;
    return usages;
}

bool isCommand(const QStringList &arguments)
{
    return findRun(arguments.value(0)) != nullptr;
}

std::optional<int> runCommand(const QStringList &arguments)
{
    const Run run = findRun(arguments.value(0));
    if (!run)
        return {};
    QTextStream out(stdout);
    QTextStream err(stderr);
    int code = 1;
    try {
        code = run(arguments.sliced(1), out, err);
    } catch (const std::bad_alloc &) {
        err << "summitry: There is not enough memory for this; nothing was written.\n";
    }
    errno = 0;
    out.flush();
    if (out.status() == QTextStream::Ok)
        return code;
    err << "summitry: The answer could not be written: " << qt_error_string(errno) << ".\n";
    return std::max(code, 1);
}

bool areReadable(std::span<char *const> arguments, QTextStream &err)
{
    for (size_t i = 0; i < arguments.size(); ++i) {
        const QByteArrayView argument(arguments[i]);
        if (argument.isValidUtf8())
            continue;
        err << "summitry: Argument " << i + 1 << ", " << printable(inQuotes(QString::fromUtf8(argument)))
            << ", is not UTF-8; expected it to be.\n";
        return false;
    }
    return true;
}

std::optional<StoryOrder> storyToOpen(const QStringList &arguments, QTextStream &err)
{
    QCommandLineParser parser;
    parser.addOptions(programUsage().options);
    const bool parsed = parser.parse(QStringList{QStringLiteral("summitry")} + arguments);
    const QStringList paths = parser.positionalArguments();
    QStringList alone; // options that stand for a command
    for (const QCommandLineOption &option : {helpOption(), versionOption()})
        if (parser.isSet(option))
            alone += option.names().last();
    QString refusal;
    const TableOptions options = readTableOptions(parser, &refusal);
    if (parsed && paths.size() <= 1 && alone.isEmpty() && refusal.isEmpty())
        return StoryOrder{paths.value(0), options};
    const QString wrong = !parsed ? parser.errorText()
        : paths.size() > 1
        ? QStringLiteral("'%1' was not expected: a window shows one story.").arg(paths.at(1))
        : !alone.isEmpty() ? QStringLiteral("--%1 is given alone.").arg(alone.first())
                           : refusal;
    err << "summitry: " << printable(wrong) << ' ' << usageLine(programUsage()) << '\n';
    return {};
}

} // namespace summitry
