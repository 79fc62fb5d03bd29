// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/openstory.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QList>

namespace summitry {

/// What a story may be read from, for the help.
QString storyPathHelp();

/// What may be said of a flat table: --traveller, --columns and so on.
QList<QCommandLineOption> tableOptions();
/// What was said; a sentence in `refusal` where it cannot be.
TableOptions readTableOptions(const QCommandLineParser &parser, QString *refusal);

} // namespace summitry
