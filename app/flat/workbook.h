// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/grid.h"

namespace summitry {

/// The sheet of a workbook that has the most rows.
struct SheetReading {
    Grid grid; ///< each row's line is its number in the sheet
    QString sheet;
    QStringList others; ///< sheets that were not read, hidden ones marked
    QString error; ///< a sentence where the workbook cannot be read
};

/// Reads the cells of an Office Open XML workbook (.xlsx): texts, numbers, what formulas gave when the book
/// was saved, and dates, in either date system, as ISO 8601. A merged cell's value stands in its first cell.
/// Opens nothing but the parts of the file.
SheetReading readXlsx(const QString &path);

/// The same of an OpenDocument spreadsheet (.ods).
SheetReading readOds(const QString &path);

} // namespace summitry
