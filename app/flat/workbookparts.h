// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/grid.h"

#include <QByteArray>
#include <QXmlStreamReader>

namespace summitry {

/// The bytes of one part of a workbook, which is a zip; empty with a sentence in `error`, which a part that
/// is not there has none of where `isOptional`.
QByteArray readPart(const QString &path, const QString &name, bool isOptional, QString *error);

/// Why XML could not be read to its end: a sentence, empty where it could.
QString xmlFault(const QXmlStreamReader &xml, const QString &part);

/// Collects rows of cells at their places; takes no more than a table may have.
class SheetRows {
public:
    static constexpr int MostColumns = 1000;
    static constexpr size_t MostRows = 1'000'000;

    /// `row` and `column` from 0; empty texts and places beyond the most are passed over.
    void set(int row, int column, const QString &text);
    size_t size() const { return m_rows.size(); }
    Grid take(); ///< each row as wide as the widest

private:
    std::vector<GridRow> m_rows;
    qsizetype m_width = 0;
};

} // namespace summitry
