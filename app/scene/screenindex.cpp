#include "scene/screenindex.h"

#include <algorithm>
#include <cmath>

namespace summitry {

ScreenIndex::ScreenIndex(QSizeF size, double cell)
    : m_cell(cell)
    , m_columns(static_cast<int>(std::ceil(std::max(size.width(), 1.0) / cell)))
    , m_rows(static_cast<int>(std::ceil(std::max(size.height(), 1.0) / cell)))
    , m_last(index(0, m_rows), -1)
{
}

ScreenIndex::Cells ScreenIndex::cellsOf(const QRectF &box) const
{
    const auto cell = [this](double pixels, int count) {
        return static_cast<int>(std::clamp(std::floor(pixels / m_cell), -1.0, static_cast<double>(count)));
    };
    return {
        std::max(cell(box.left(), m_columns), 0), std::max(cell(box.top(), m_rows), 0),
        std::min(cell(box.right(), m_columns), m_columns - 1),
        std::min(cell(box.bottom(), m_rows), m_rows - 1)};
}

void ScreenIndex::add(int thing, const QRectF &box)
{
    const Cells cells = cellsOf(box);
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            const size_t at = index(column, row);
            if (std::exchange(m_last[at], thing) != thing)
                m_entries.push_back({static_cast<int>(at), thing});
        }
    }
}

void ScreenIndex::addLine(int thing, QPointF from, QPointF to, double reach)
{
    const QPointF way = to - from;
    const int steps = 1 + static_cast<int>(std::max(std::abs(way.x()), std::abs(way.y())) / m_cell);
    for (int i = 0; i < steps; ++i) {
        const QPointF a = from + way * i / steps, b = from + way * (i + 1) / steps;
        add(thing, QRectF(a, b).normalized().adjusted(-reach, -reach, reach, reach));
    }
}

void ScreenIndex::finish()
{
    m_starts.assign(m_last.size() + 1, 0);
    for (const Entry &entry : m_entries)
        ++m_starts[static_cast<size_t>(entry.cell) + 1];
    for (size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    std::vector<size_t> free(m_starts.begin(), m_starts.end() - 1);
    m_things.resize(m_entries.size());
    for (const Entry &entry : m_entries)
        m_things[free[static_cast<size_t>(entry.cell)]++] = entry.thing;
    m_entries = {};
    m_last = {};
}

std::span<const int> ScreenIndex::at(QPointF point) const
{
    const double column = std::floor(point.x() / m_cell), row = std::floor(point.y() / m_cell);
    if (m_things.empty() || column < 0 || row < 0 || column >= m_columns || row >= m_rows)
        return {};
    const size_t cell = index(static_cast<int>(column), static_cast<int>(row));
    return std::span(m_things).subspan(m_starts[cell], m_starts[cell + 1] - m_starts[cell]);
}

std::vector<int> ScreenIndex::in(const QRectF &box) const
{
    std::vector<int> found;
    if (m_things.empty())
        return found;
    const Cells cells = cellsOf(box);
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            const size_t cell = index(column, row);
            found.insert(
                found.end(), m_things.begin() + static_cast<std::ptrdiff_t>(m_starts[cell]),
                m_things.begin() + static_cast<std::ptrdiff_t>(m_starts[cell + 1]));
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace summitry
