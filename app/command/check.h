// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command/usage.h"

#include <QStringList>
#include <QTextStream>

namespace summitry {

/// `summitry check PATH [--json]`: counts what a story holds and tells of each problem as
/// `file:row:column: severity: message` (the column by its name, by its number where it has none), and of
/// each place and home that was looked up. Exits with 0, with 1 where there is an error, with 2 where the
/// command itself is wrong.
int runCheck(const QStringList &arguments, QTextStream &out, QTextStream &err);

Usage checkUsage();

} // namespace summitry
