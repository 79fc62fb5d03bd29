// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTextStream>

namespace summitry {

/// `summitry --version`: the version, those of the libraries that the program runs with, and the date of the
/// world data, a line each. Exits with 0; with 1 where that date cannot be read.
int runVersion(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace summitry
