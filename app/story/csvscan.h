// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>
#include <vector>

namespace summitry {

/// What is wrong with a CSV file before it is read as a table.
struct CsvFault {
    int line = 0; ///< of the file, from 1
    int cell = 0; ///< of the record, from 1; 0 where the whole record or file is meant
    QString message;
};

/// Where a cell stands in the bytes, with its quotation marks.
struct CsvCell {
    qsizetype start = 0;
    qsizetype end = 0;
};

using CsvRecord = std::vector<CsvCell>;

/// A quoted cell with a carriage return in it; row and column from 0, the header none, bytes within its
/// quotation marks.
struct CsvReturn {
    size_t row = 0, column = 0;
    qsizetype start = 0, end = 0;
};

struct CsvScan {
    QStringList header;
    std::vector<int> lines; ///< the line that each record after the header starts on; blank lines are none
    std::vector<CsvReturn> returns;
    QList<CsvFault> faults;
    bool isReadable = true; ///< false where records cannot be told apart, so that reading on is pointless
};

/// Looks through the bytes of a table (RFC 4180, UTF-8, with or without a byte order mark) for what GDAL's
/// CSV driver passes over in silence: bytes that are not UTF-8, quotation marks that do not match, rows with
/// too many or too few cells, cells of more than `longestCell` bytes. And it says on which line of the file
/// each record starts. `isCut` tells that the file goes on after the bytes: then their end is not judged.
/// The cells of each record, the header's first, are written to `records` where it is not null.
CsvScan scanCsv(QByteArrayView bytes, bool isCut = false, std::vector<CsvRecord> *records = nullptr);

constexpr qsizetype longestCell = 100'000;

} // namespace summitry
