#pragma once

#include "scene/sheet/sheetframe.h"

#include <functional>
#include <QFuture>

namespace summitry {

struct ExportOrder {
    SheetContent content;
    SheetOptions options;
    QString path;
};

struct ExportResult {
    QString path; ///< of the picture that was written; empty where none was
    QString error; ///< a sentence; empty where all went well or it was cancelled
    bool cancelled = false;
};

constexpr int LongestSide = 16384; ///< of a picture, in pixels
constexpr int ShortestSide = 200;

/// Reads the scale of the world that the picture needs into the content, where it is not at hand. Blocks.
/// Where it cannot be read, the worlds at hand are used.
void bringWorld(SheetContent &content, const SheetOptions &options);

/// A picture in one piece, for a preview or the clipboard. Blocks.
QImage paintedSheet(const SheetFrame &sheet);

/// Composes, paints and writes a picture; bands of it are painted and compressed side by side. `progress` is
/// told 0 … 1 and answers whether to go on. Blocks.
ExportResult exportPicture(const ExportOrder &order, const std::function<bool(double)> &progress);

/// The same on a worker. Progress runs from 0 to 1000; a cancelled future writes nothing.
QFuture<ExportResult> startExport(const ExportOrder &order);

} // namespace summitry
