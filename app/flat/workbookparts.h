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

/// The text of the element that begins, its children's included, however deeply they are nested.
QString textOf(QXmlStreamReader *xml);

/// Collects rows of cells at their places; takes no more than a table may have.
class SheetRows {
public:
    static constexpr int MostColumns = 1000;
    static constexpr int MostRows = 1'048'576; ///< as a sheet of Excel has

    /// `row` and `column` from 0; empty texts are passed over, and places beyond the most are a fault.
    void set(int row, int column, const QString &text);
    size_t size() const { return m_rows.size(); }
    const QString &fault() const { return m_fault; } ///< a sentence
    Grid take(); ///< each row as wide as the widest

private:
    std::vector<GridRow> m_rows;
    qsizetype m_width = 0;
    QString m_fault;
};

} // namespace summitry
