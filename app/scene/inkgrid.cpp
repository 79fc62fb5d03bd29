#include "scene/inkgrid.h"

#include <algorithm>
#include <cmath>

namespace summitry {

InkGrid::InkGrid(const QRectF &area)
    : m_origin(area.topLeft())
    , m_columns(static_cast<int>(std::ceil(std::max(area.width(), 1.0) / CellSize)))
    , m_rows(static_cast<int>(std::ceil(std::max(area.height(), 1.0) / CellSize)))
    , m_cells(static_cast<size_t>(m_columns + 1) * static_cast<size_t>(m_rows + 1))
{
}

void InkGrid::mark(int column, int row, double ink)
{
    if (column >= 0 && row >= 0 && column < m_columns && row < m_rows)
        m_cells[index(column + 1, row + 1)] += ink;
}

void InkGrid::addLine(QPointF from, QPointF to)
{
    const QPointF start = (from - m_origin) / CellSize, way = (to - from) / CellSize;
    const double length = std::hypot(way.x(), way.y());
    const int steps = std::max(1, static_cast<int>(length));
    const double ink = length / steps;
    for (int i = 0; i < steps; ++i) {
        const QPointF p = start + way * ((i + 0.5) / steps) - QPointF(0.5, 0.5);
        const int column = static_cast<int>(std::floor(p.x())), row = static_cast<int>(std::floor(p.y()));
        const double x = p.x() - column, y = p.y() - row;
        mark(column, row, ink * (1 - x) * (1 - y));
        mark(column + 1, row, ink * x * (1 - y));
        mark(column, row + 1, ink * (1 - x) * y);
        mark(column + 1, row + 1, ink * x * y);
    }
}

void InkGrid::addBox(const QRectF &on)
{
    const QRectF box(on.topLeft() - m_origin, on.size());
    const double left = box.left() / CellSize, right = box.right() / CellSize;
    const double top = box.top() / CellSize, bottom = box.bottom() / CellSize;
    for (int row = static_cast<int>(std::floor(top)); row < bottom; ++row) {
        const double high = std::min(row + 1.0, bottom) - std::max<double>(row, top);
        for (int column = static_cast<int>(std::floor(left)); column < right; ++column)
            mark(column, row, high * (std::min(column + 1.0, right) - std::max<double>(column, left)));
    }
}

void InkGrid::finish()
{
    for (int row = 1; row <= m_rows; ++row) {
        double inRow = 0;
        for (int column = 1; column <= m_columns; ++column) {
            double &cell = m_cells[index(column, row)];
            inRow += std::min(cell, 1.0);
            cell = m_cells[index(column, row - 1)] + inRow;
        }
    }
}

double InkGrid::sumTo(double column, double row) const
{
    column = std::clamp(column, 0.0, static_cast<double>(m_columns));
    row = std::clamp(row, 0.0, static_cast<double>(m_rows));
    const int left = std::min(static_cast<int>(column), m_columns - 1);
    const int top = std::min(static_cast<int>(row), m_rows - 1);
    const double x = column - left, y = row - top;
    const auto cell = [this](int c, int r) { return m_cells[index(c, r)]; };
    return (cell(left, top) * (1 - x) + cell(left + 1, top) * x) * (1 - y)
        + (cell(left, top + 1) * (1 - x) + cell(left + 1, top + 1) * x) * y;
}

double InkGrid::sum(const QRectF &box) const
{
    const QPointF from = (box.topLeft() - m_origin) / CellSize,
                  to = (box.bottomRight() - m_origin) / CellSize;
    return sumTo(to.x(), to.y()) - sumTo(from.x(), to.y()) - sumTo(to.x(), from.y())
        + sumTo(from.x(), from.y());
}

} // namespace summitry
