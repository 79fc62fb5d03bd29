// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command/usage.h"

#include <QStringList>
#include <QTextStream>

namespace summitry {

/// `summitry find TEXT… [OPTION…]`: the countries and cities of a name, best first, through Qt Location.
/// Exits with 0, also where nothing is found; with 1 where the provider cannot answer, with 2 where the
/// command itself is wrong.
int runFind(const QStringList &arguments, QTextStream &out, QTextStream &err);

Usage findUsage();

} // namespace summitry
