#include "command/command.h"

#include "command/at.h"
#include "command/check.h"
#include "command/export.h"

#include <algorithm>
#include <QTextStream>

namespace summitry {

namespace {

struct Command {
    QString name;
    QString shortName; ///< empty where there is none
    QString summary;
    int (*run)(const QStringList &arguments, QTextStream &out, QTextStream &err);
};

int runHelp(const QStringList &, QTextStream &out, QTextStream &);

int runVersion(const QStringList &, QTextStream &out, QTextStream &)
{
    out << "summitry " SUMMITRY_VERSION "\n";
    return 0;
}

const QList<Command> &commands()
{
    static const QList<Command> commands{
        {"check", {}, "PATH [--json]: count what a story holds, and tell of each problem", runCheck},
        {"export", {}, "--out FILE [OPTION…]: write the map as a PNG (export --help tells the options)",
            runExport},
        {"at", {}, "LAT LON [--json] [--worldview un]: tell which country is at a point", runAt},
        {"--help", "-h", "show this help", runHelp},
        {"--version", "-v", "show the version", runVersion},
    };
    return commands;
}

int runHelp(const QStringList &, QTextStream &out, QTextStream &)
{
    out << "Usage: summitry [PATH]\n"
           "Opens a window on the story at PATH (a folder or a zip of CSV tables), or on the built-in "
           "one.\n\n"
           "Commands, which need no display:\n";
    for (const Command &command : commands())
        out << "  summitry " << command.name << "  " << command.summary << '\n';
    return 0;
}

const Command *findCommand(const QStringList &arguments)
{
    const auto found = std::find_if(commands().begin(), commands().end(), [&](const Command &command) {
        return command.name == arguments.value(0)
            || (!command.shortName.isEmpty() && command.shortName == arguments.value(0));
    });
    return found == commands().end() ? nullptr : &*found;
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    return findCommand(arguments) != nullptr;
}

std::optional<int> runCommand(const QStringList &arguments)
{
    const Command *command = findCommand(arguments);
    if (!command)
        return {};
    QTextStream out(stdout);
    QTextStream err(stderr);
    return command->run(arguments.sliced(1), out, err);
}

} // namespace summitry
