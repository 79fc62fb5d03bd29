// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/exportjob.h"

#include <QCommandLineParser>
#include <QDate>

namespace summitry {

/// A wrong argument, as a sentence.
struct Refusal {
    QString sentence;
};
[[noreturn]] void refuse(const QString &sentence); ///< throws a Refusal
QString inQuotes(const QString &text);

// What `summitry export` may be told. All that read throw a Refusal.

QList<QCommandLineOption> exportOptions();
void parseExportOptions(QCommandLineParser &parser, const QStringList &arguments);
/// All that is said without knowing the story and the world.
ExportOrder readOrder(const QCommandLineParser &parser);
QString readWorldview(const QCommandLineParser &parser);
QDate readDate(const QCommandLineParser &parser, const QString &option); ///< invalid where not given

} // namespace summitry
