// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command/usage.h"

#include <QStringList>
#include <QTextStream>

namespace summitry {

/// `summitry export --out FILE …`: the map as a PNG, without a window or a display (a QGuiApplication must be
/// there). Answers 0; 1 where the story or the picture failed; 2 where an argument is wrong (told in `err`,
/// nothing is written).
int runExport(const QStringList &arguments, QTextStream &out, QTextStream &err);

Usage exportUsage();

} // namespace summitry
