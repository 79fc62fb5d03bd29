// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetplan.h"

#include <functional>

namespace summitry {

struct ExportOrder;
struct ExportResult;

/// Is told 0 … 1 and answers whether to go on.
using Progress = std::function<bool(double share)>;

/// A kind of file that the map is written as.
struct Format {
    QString id;
    QString name; ///< of its files: "PNG pictures"
    QString suffix; ///< of their names, without a dot
    /// Paints the order's moment of the plan, or several, and writes them: all or nothing. Blocks.
    ExportResult (*write)(
        const std::shared_ptr<const SheetPlan> &plan, const ExportOrder &order, const Progress &progress);
};
const QList<Format> &formats(); ///< the usual one first

/// The file that a name means: its suffix tells the format; a name without one gets the usual suffix.
struct FileChoice {
    QString path;
    Format format;
    QString error; ///< a sentence where no format has the suffix
};
FileChoice chooseFile(const QString &typed);

} // namespace summitry
