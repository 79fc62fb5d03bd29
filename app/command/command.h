// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command/usage.h"
#include "flat/openstory.h"

#include <optional>
#include <QStringList>
#include <QTextStream>
#include <span>

namespace summitry {

/// Whether the first of the program's arguments names a command (or --help, --version): then no window, and
/// no display, is needed.
bool isCommand(const QStringList &arguments);

/// Whether all are UTF-8, as a path or a name has to be to be known; if not, the first that is not is told.
bool areReadable(std::span<char *const> arguments, QTextStream &err);

/// Runs it and gives the program's exit code, 1 or more where its answer could not be written; nothing where
/// the arguments name no command.
std::optional<int> runCommand(const QStringList &arguments);

/// What `summitry --help` tells: of the program itself, and of each command.
Usage programUsage();
QList<Usage> commandUsages();

/// The story that a window is to show.
struct StoryOrder {
    QString path; ///< empty for none
    TableOptions options; ///< where it is one flat table
};
/// Nothing where the arguments are wrong, which is told.
std::optional<StoryOrder> storyToOpen(const QStringList &arguments, QTextStream &err);

} // namespace summitry
