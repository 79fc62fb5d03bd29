// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command/usage.h"

#include <QStringList>
#include <QTextStream>

namespace summitry {

/// `summitry convert IN OUT [--force]`: writes the tables of a story, or of the story that a flat table
/// tells, as a folder, a zip or a GeoPackage. Tables need not be without problems, but for those that keep
/// them from being read. Exits with 0; with 1 where nothing was written; with 2 where the command itself is
/// wrong.
int runConvert(const QStringList &arguments, QTextStream &out, QTextStream &err);

Usage convertUsage();

/// Why a story cannot be written to a path of this name; empty where it can.
QString outRefusal(const QString &path);

} // namespace summitry
