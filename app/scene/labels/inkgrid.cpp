// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/inkgrid.h"

#include "scene/arcs/waypoint.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace summitry {

namespace {

/// What cells count, four at a time.
double countOf(const float *cells, int count)
{
    std::array<float, 4> sums{};
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        for (size_t k = 0; k < sums.size(); ++k)
            sums[k] += std::min(cells[i + static_cast<int>(k)], 1.0F);
    }
    for (; i < count; ++i)
        sums[0] += std::min(cells[i], 1.0F);
    return static_cast<double>(sums[0]) + sums[1] + sums[2] + sums[3];
}

} // namespace

InkGrid::InkGrid(const QRectF &area)
    : m_origin(area.topLeft())
    , m_columns(static_cast<int>(std::ceil(std::max(area.width(), 1.0) / CellSize)))
    , m_rows(static_cast<int>(std::ceil(std::max(area.height(), 1.0) / CellSize)))
    , m_cells(static_cast<size_t>(m_columns + 2) * static_cast<size_t>(m_rows))
{
}

void InkGrid::addLine(QPointF from, QPointF to)
{
    const QPointF start = (from - m_origin) / CellSize, way = (to - from) / CellSize;
    const double length = lengthOf(way);
    const int steps = std::max(1, static_cast<int>(length));
    const double ink = length / steps, step = 1.0 / steps;
    // Counted from the middle of the cell before the first: whole numbers come without std::floor, a call.
    const QPointF first = start + way * (step / 2) + QPointF(0.5, 0.5), each = way * step;
    const QPointF last = first + each * (steps - 1);
    const auto isInside = [&](QPointF at) {
        constexpr double Room = 0.5; // for rounding
        return at.x() > Room && at.x() < m_columns + Room && at.y() > 1 + Room && at.y() < m_rows - Room;
    };
    const bool isWhole = isInside(first) && isInside(last);
    const qsizetype rowSize = m_columns + 2;
    float *cells = m_cells.data();
    for (int i = 0; i < steps; ++i) {
        const double x = first.x() + each.x() * i, y = first.y() + each.y() * i;
        if (!isWhole && !(x >= 0 && x < m_columns + 1 && y >= 0 && y < m_rows + 1))
            continue;
        const int column = static_cast<int>(x), row = static_cast<int>(y);
        const auto right = static_cast<float>(x - column), lower = static_cast<float>((y - row) * ink);
        const auto mark = [cells, right](qsizetype at, float ink) {
            const float beyond = ink * right;
            cells[at] += ink - beyond;
            cells[at + 1] += beyond;
        };
        const qsizetype at = row * rowSize + column;
        if (isWhole || row > 0)
            mark(at - rowSize, static_cast<float>(ink) - lower);
        if (isWhole || row < m_rows)
            mark(at, lower);
    }
}

void InkGrid::addBox(const QRectF &box)
{
    const QPointF from = (box.topLeft() - m_origin) / CellSize,
                  to = (box.bottomRight() - m_origin) / CellSize;
    const double left = std::max(from.x(), 0.0), right = std::min<double>(to.x(), m_columns);
    const double top = std::max(from.y(), 0.0), bottom = std::min<double>(to.y(), m_rows);
    for (int row = static_cast<int>(top); row < bottom; ++row) {
        const double high = std::min(row + 1.0, bottom) - std::max<double>(row, top);
        for (int column = static_cast<int>(left); column < right; ++column)
            this->row(row)[column] += static_cast<float>(
                high * (std::min(column + 1.0, right) - std::max<double>(column, left)));
    }
}

double InkGrid::sum(const QRectF &box, double most) const
{
    const QPointF from = (box.topLeft() - m_origin) / CellSize,
                  to = (box.bottomRight() - m_origin) / CellSize;
    const double left = std::max(from.x(), 0.0), right = std::min<double>(to.x(), m_columns);
    const double top = std::max(from.y(), 0.0), bottom = std::min<double>(to.y(), m_rows);
    if (left >= right || top >= bottom)
        return 0;
    const int first = static_cast<int>(left), last = std::min(static_cast<int>(right), m_columns - 1);
    double sum = 0;
    for (int row = static_cast<int>(top); row < bottom && sum <= most; ++row) {
        const float *cells = this->row(row);
        const double whole = countOf(cells + first, last + 1 - first);
        const double beside = (left - first) * std::min(cells[first], 1.0F)
            + (last + 1 - right) * std::min(cells[last], 1.0F);
        const double high = std::min(row + 1.0, bottom) - std::max<double>(row, top);
        sum += (whole - beside) * high;
    }
    return sum;
}

} // namespace summitry
