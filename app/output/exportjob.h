// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/formats.h"

#include <QFuture>

namespace summitry {

struct ExportOrder {
    SheetContent content;
    SheetOptions options;
    QString path;
    Format format = formats().first();
};

struct ExportResult {
    QString path; ///< of the file that was written; empty where none was
    QString error; ///< a sentence; empty where all went well or it was cancelled
    bool cancelled = false;
};

constexpr int LongestSide = 16384; ///< of a picture, in pixels
constexpr int ShortestSide = 200;

/// Reads the scale of the world that the picture needs into the content, where it is not at hand. Blocks.
/// Where it cannot be read, the worlds at hand are used.
void bringWorld(SheetContent &content, const SheetOptions &options);

/// Plans what was ordered and has its format paint and write it. Throws nothing. Blocks.
ExportResult run(const ExportOrder &order, const Progress &progress);

/// The same on a worker. Progress runs from 0 to 1000; a cancelled future writes nothing.
QFuture<ExportResult> startExport(const ExportOrder &order);

} // namespace summitry
