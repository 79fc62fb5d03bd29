#include "scene/screenindex.h"

#include <algorithm>
#include <cmath>

namespace summitry {

ScreenIndex::ScreenIndex(const QRectF &area, double cell)
    : m_origin(area.topLeft())
    , m_cell(cell)
    , m_columns(static_cast<int>(std::ceil(std::max(area.width(), 1.0) / cell)))
    , m_rows(static_cast<int>(std::ceil(std::max(area.height(), 1.0) / cell)))
    , m_last(index(0, m_rows), -1)
{
}

ScreenIndex::Cells ScreenIndex::cellsOf(const QRectF &on) const
{
    const QRectF box = on.translated(-m_origin);
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
    const auto cells = static_cast<qsizetype>(m_last.size());
    m_starts = QList<int>(cells + 1);
    for (const Entry &entry : m_entries)
        ++m_starts[entry.cell + 1];
    for (qsizetype i = 1; i <= cells; ++i)
        m_starts[i] += m_starts[i - 1];
    std::vector<int> free(m_starts.cbegin(), m_starts.cend() - 1);
    m_things.resize(static_cast<qsizetype>(m_entries.size()));
    for (const Entry &entry : m_entries)
        m_things[free[static_cast<size_t>(entry.cell)]++] = entry.thing;
    m_entries = {};
    m_last = {};
}

std::span<const int> ScreenIndex::inCell(size_t cell) const
{
    const auto i = static_cast<qsizetype>(cell);
    const auto start = static_cast<size_t>(m_starts[i]), end = static_cast<size_t>(m_starts[i + 1]);
    return std::span(m_things.constData(), static_cast<size_t>(m_things.size())).subspan(start, end - start);
}

std::span<const int> ScreenIndex::at(QPointF point) const
{
    const QPointF from = (point - m_origin) / m_cell;
    const double column = std::floor(from.x()), row = std::floor(from.y());
    if (m_things.isEmpty() || column < 0 || row < 0 || column >= m_columns || row >= m_rows)
        return {};
    return inCell(index(static_cast<int>(column), static_cast<int>(row)));
}

std::vector<int> ScreenIndex::in(const QRectF &box) const
{
    std::vector<int> found;
    if (m_things.isEmpty())
        return found;
    const Cells cells = cellsOf(box);
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            const std::span<const int> things = inCell(index(column, row));
            found.insert(found.end(), things.begin(), things.end());
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace summitry
