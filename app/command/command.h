#pragma once

#include "command/usage.h"

#include <optional>
#include <QStringList>

namespace summitry {

/// Whether the first of the program's arguments names a command (or --help, --version): then no window, and
/// no display, is needed.
bool isCommand(const QStringList &arguments);

/// Runs it and gives the program's exit code; nothing where the arguments name no command.
std::optional<int> runCommand(const QStringList &arguments);

/// What `summitry --help` tells: of the program itself, and of each command.
Usage programUsage();
QList<Usage> commandUsages();

} // namespace summitry
