// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace summitry {

/// How much is drawn where, on a coarse grid: lines and boxes are marked, then `sum` answers for any box.
/// Marks and sums are shared out among the cells that they touch, so that what moves a little changes a sum a
/// little. Screen coordinates; nothing is marked outside the area.
class InkGrid {
public:
    explicit InkGrid(const QRectF &area);

    void addLine(QPointF from, QPointF to); ///< a cell's side of it is 1
    void addBox(const QRectF &box); ///< a cell of it is 1
    /// A cell counts 1 at most, however much is drawn there. Counted no further than `most`.
    double sum(const QRectF &box, double most) const;

    static constexpr double CellSize = 2; ///< pixels

private:
    QPointF m_origin;
    int m_columns, m_rows;
    std::vector<float> m_cells; ///< rows × (columns + 2): lines leave something in the first and the last
    float *row(int row)
    {
        return &m_cells[static_cast<size_t>(row) * static_cast<size_t>(m_columns + 2) + 1];
    }
    const float *row(int row) const { return const_cast<InkGrid *>(this)->row(row); }
};

} // namespace summitry
