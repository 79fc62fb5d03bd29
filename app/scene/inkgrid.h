#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace summitry {

/// How much is drawn where, on a coarse grid: lines are marked, then `sum` answers for any box in no time (a
/// summed-area table, Crow 1984, doi:10.1145/800031.808600). Marks and sums are shared out among the cells
/// that they touch, so that what moves a little changes a sum a little. Screen coordinates; nothing is marked
/// outside the area.
class InkGrid {
public:
    explicit InkGrid(const QRectF &area);

    void addLine(QPointF from, QPointF to); ///< a cell's side of it is 1
    void addBox(const QRectF &box); ///< a cell of it is 1
    void finish(); ///< after the last mark, before the first sum
    double sum(const QRectF &box) const; ///< a cell counts 1 at most, however much is drawn there

    static constexpr double CellSize = 2; ///< pixels

private:
    QPointF m_origin;
    int m_columns, m_rows;
    std::vector<double> m_cells; ///< (columns + 1) × (rows + 1), the first row and column stay empty
    size_t index(int column, int row) const
    {
        return static_cast<size_t>(row) * static_cast<size_t>(m_columns + 1) + static_cast<size_t>(column);
    }
    void mark(int column, int row, double ink);
    double sumTo(double column, double row) const;
};

} // namespace summitry
