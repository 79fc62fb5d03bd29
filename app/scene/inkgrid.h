#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <vector>

namespace summitry {

/// How much is drawn where, on a coarse grid: lines are marked, then `sum` answers for any box in no time (a
/// summed-area table, Crow 1984, doi:10.1145/800031.808600). Screen coordinates.
class InkGrid {
public:
    explicit InkGrid(QSizeF size);

    void addLine(QPointF from, QPointF to, double weight);
    void addBox(const QRectF &box, double weight);
    void finish(); ///< after the last mark, before the first sum
    double sum(const QRectF &box) const; ///< weight times cells in the box

    static constexpr double CellSize = 2; ///< pixels

private:
    int m_columns, m_rows;
    std::vector<double> m_cells; ///< (columns + 1) × (rows + 1), the first row and column stay empty
    double &cell(int column, int row);
    double cellAt(int column, int row) const;
};

} // namespace summitry
