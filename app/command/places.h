// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command/usage.h"

#include <QStringList>
#include <QTextStream>

namespace summitry {

/// `summitry places PATH [--fill] [--json]`: the places of a story that are looked up by their names, as its
/// places table does not say where they lie; `--fill` writes their coordinates into it. Exits with 0; with 1
/// where a place is not found, or nothing can be written; with 2 where the command itself is wrong.
int runPlaces(const QStringList &arguments, QTextStream &out, QTextStream &err);

Usage placesUsage();

} // namespace summitry
