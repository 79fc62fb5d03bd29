// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cmath>
#include <QRectF>
#include <vector>

namespace summitry {

/// Boxes that nothing else may touch, by the cells of an area that they lie in. What lies outside the area
/// belongs to the cells at its rim. Screen coordinates.
class BoxGrid {
public:
    explicit BoxGrid(const QRectF &area)
        : m_area(area)
        , m_columns(1 + static_cast<int>(std::max(area.width(), 0.0) / Cell))
        , m_rows(1 + static_cast<int>(std::max(area.height(), 0.0) / Cell))
        , m_cells(static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows))
    {
    }

    void add(const QRectF &box)
    {
        const Cells cells = cellsOf(box);
        for (int row = cells.top; row <= cells.bottom; ++row) {
            for (int column = cells.left; column <= cells.right; ++column)
                m_cells[index(column, row)].push_back(box);
        }
    }
    void remove(const QRectF &box)
    {
        const Cells cells = cellsOf(box);
        for (int row = cells.top; row <= cells.bottom; ++row) {
            for (int column = cells.left; column <= cells.right; ++column)
                std::erase(m_cells[index(column, row)], box);
        }
    }
    bool touches(const QRectF &box) const
    {
        const Cells cells = cellsOf(box);
        for (int row = cells.top; row <= cells.bottom; ++row) {
            for (int column = cells.left; column <= cells.right; ++column) {
                for (const QRectF &other : m_cells[index(column, row)]) {
                    if (overlap(other, box))
                        return true;
                }
            }
        }
        return false;
    }

private:
    static constexpr double Cell = 32; // pixels

    static bool overlap(const QRectF &a, const QRectF &b) // QRectF::intersects is a call
    {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    struct Cells {
        int left, top, right, bottom;
    };
    Cells cellsOf(const QRectF &box) const
    {
        const auto cell = [](double pixels, int count) {
            return static_cast<int>(std::clamp(std::floor(pixels / Cell), 0.0, count - 1.0));
        };
        return {
            cell(box.left() - m_area.left(), m_columns), cell(box.top() - m_area.top(), m_rows),
            cell(box.right() - m_area.left(), m_columns), cell(box.bottom() - m_area.top(), m_rows)};
    }
    size_t index(int column, int row) const
    {
        return static_cast<size_t>(row) * static_cast<size_t>(m_columns) + static_cast<size_t>(column);
    }

    QRectF m_area;
    int m_columns, m_rows;
    std::vector<std::vector<QRectF>> m_cells;
};

} // namespace summitry
