#include "scene/inkgrid.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

int cellOf(double pixels, int count)
{
    return static_cast<int>(
        std::clamp(std::floor(pixels / InkGrid::CellSize), 0.0, static_cast<double>(count)));
}

} // namespace

InkGrid::InkGrid(QSizeF size)
    : m_columns(static_cast<int>(std::ceil(std::max(size.width(), 1.0) / CellSize)))
    , m_rows(static_cast<int>(std::ceil(std::max(size.height(), 1.0) / CellSize)))
    , m_cells(static_cast<size_t>(m_columns + 1) * static_cast<size_t>(m_rows + 1))
{
}

double &InkGrid::cell(int column, int row)
{
    return m_cells
        [static_cast<size_t>(row) * static_cast<size_t>(m_columns + 1) + static_cast<size_t>(column)];
}

double InkGrid::cellAt(int column, int row) const
{
    return m_cells
        [static_cast<size_t>(row) * static_cast<size_t>(m_columns + 1) + static_cast<size_t>(column)];
}

void InkGrid::addLine(QPointF from, QPointF to, double weight)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    const int steps = std::max(1, static_cast<int>(length / CellSize));
    for (int i = 0; i < steps; ++i) {
        const QPointF p = from + way * ((i + 0.5) / steps);
        const int column = static_cast<int>(std::floor(p.x() / CellSize));
        const int row = static_cast<int>(std::floor(p.y() / CellSize));
        if (column >= 0 && row >= 0 && column < m_columns && row < m_rows)
            cell(column + 1, row + 1) = std::max(cell(column + 1, row + 1), weight);
    }
}

void InkGrid::addBox(const QRectF &box, double weight)
{
    for (int row = cellOf(box.top(), m_rows); row < cellOf(box.bottom() + CellSize, m_rows); ++row) {
        for (int column = cellOf(box.left(), m_columns); column < cellOf(box.right() + CellSize, m_columns);
             ++column)
            cell(column + 1, row + 1) += weight;
    }
}

void InkGrid::finish()
{
    for (int row = 1; row <= m_rows; ++row) {
        for (int column = 1; column <= m_columns; ++column)
            cell(column, row)
                += cellAt(column - 1, row) + cellAt(column, row - 1) - cellAt(column - 1, row - 1);
    }
}

double InkGrid::sum(const QRectF &box) const
{
    const int left = cellOf(box.left(), m_columns), right = cellOf(box.right() + CellSize, m_columns);
    const int top = cellOf(box.top(), m_rows), bottom = cellOf(box.bottom() + CellSize, m_rows);
    return cellAt(right, bottom) - cellAt(left, bottom) - cellAt(right, top) + cellAt(left, top);
}

} // namespace summitry
