// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command/usage.h"

#include <QStringList>
#include <QTextStream>

namespace summitry {

/// `summitry at LAT LON [OPTION…]`: the country at a point on the 1:10m map, or the nearest within 0.1°, as
/// `RUS Russia`; what the worldview says of it on a line of its own; the nearest city. Exits with 0, also on
/// the open sea, with 1 where the map cannot be read, with 2 where the command itself is wrong.
int runAt(const QStringList &arguments, QTextStream &out, QTextStream &err);

Usage atUsage();

} // namespace summitry
