// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <vector>

namespace summitry {

/// A row of a flat table, with where it stands.
struct GridRow {
    int line = 0; ///< of the file, from 1
    QStringList cells; ///< trimmed
};

/// What is wrong with a row; it has no row in the grid.
struct GridFault {
    int line = 0;
    QString message;
};

/// A flat table as it is, before it is known what its columns mean. Rows without any text are left out.
struct Grid {
    std::vector<GridRow> rows; ///< the header's too, and what stands before it
    QList<GridFault> faults;
    QString separator; ///< its name: "comma", "semicolon", "tab", "pipe"; empty where there is none
};

} // namespace summitry
