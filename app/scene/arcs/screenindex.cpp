// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/screenindex.h"

#include "threads/parallel.h"

#include <algorithm>
#include <cmath>

namespace summitry {

template <typename Thing>
inline auto ScreenIndex<Thing>::Grid::cellsNear(QPointF from, QPointF to, double reach) const -> Cells
{
    // Where they begin and end, counted in cells; std::floor is a call.
    const double scale = 1 / cell;
    const double left = (std::min(from.x(), to.x()) - reach - origin.x()) * scale;
    const double top = (std::min(from.y(), to.y()) - reach - origin.y()) * scale;
    const double right = (std::max(from.x(), to.x()) + reach - origin.x()) * scale;
    const double bottom = (std::max(from.y(), to.y()) + reach - origin.y()) * scale;
    const auto before = [](double at, int count) { // how many cells begin before
        return static_cast<int>(std::clamp<double>(at, 0, count));
    };
    return {
        before(left, columns), before(top, rows), before(right + 1, columns) - 1,
        before(bottom + 1, rows) - 1};
}

template <typename Thing> auto ScreenIndex<Thing>::Grid::cellsOf(const QRectF &box) const -> Cells
{
    return cellsNear(box.topLeft(), box.bottomRight(), 0);
}

template <typename Thing>
ScreenIndex<Thing>::Namer::Namer(const Grid &grid)
    : m_grid(grid)
    , m_last(grid.count())
    , m_next(grid.count())
{
}

template <typename Thing> void ScreenIndex<Thing>::Namer::add(const Cells &cells)
{
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            const size_t at = m_grid.index(column, row);
            if (std::exchange(m_last[at], m_thing) == m_thing)
                continue;
            m_entries.push_back({static_cast<int>(at), m_thing});
            ++m_next[at];
        }
    }
}

template <typename Thing> void ScreenIndex<Thing>::Namer::addBox(const QRectF &box)
{
    add(m_grid.cellsOf(box));
}

template <typename Thing> void ScreenIndex<Thing>::Namer::addLine(QPointF from, QPointF to, double reach)
{
    const QPointF way = to - from;
    const double longer = std::max(std::abs(way.x()), std::abs(way.y()));
    if (longer < m_grid.cell) {
        const Cells cells = m_grid.cellsNear(from, to, reach);
        if (cells != std::exchange(m_before, cells))
            add(cells);
        return;
    }
    const int steps = 1 + static_cast<int>(longer / m_grid.cell);
    for (int i = 0; i < steps; ++i)
        add(m_grid.cellsNear(from + way * i / steps, from + way * (i + 1) / steps, reach));
}

template <typename Thing>
ScreenIndex<Thing>::ScreenIndex(
    const QRectF &area, double cell, int things, const std::function<void(Thing, Namer &)> &name)
    : m_grid{
          area.topLeft(), cell, static_cast<int>(std::ceil(std::max(area.width(), 1.0) / cell)),
          static_cast<int>(std::ceil(std::max(area.height(), 1.0) / cell))}
{
    // Parts hold things that follow each other, so that in each cell things are in order, however many parts.
    const int count = std::clamp(things / 64, 1, 16);
    std::vector<Namer> parts(static_cast<size_t>(count), Namer(m_grid));
    inParallel(count, [&](int part) {
        Namer &namer = parts[static_cast<size_t>(part)];
        const auto bound = [&](int i) { return static_cast<int>(qint64{things} * i / count); };
        for (const Thing thing : IndexRange<Thing>{Thing(bound(part)), Thing(bound(part + 1))}) {
            namer.m_thing = thing;
            namer.m_before = {};
            name(thing, namer);
        }
    });
    int start = 0;
    m_starts.reserve(static_cast<qsizetype>(m_grid.count()) + 1);
    for (size_t at = 0; at < m_grid.count(); ++at) {
        m_starts.append(start);
        for (Namer &part : parts)
            start += std::exchange(part.m_next[at], start);
    }
    m_starts.append(start);
    m_things.resize(start);
    inParallel(count, [&, all = m_things.data()](int part) {
        Namer &namer = parts[static_cast<size_t>(part)];
        for (const auto &[at, thing] : namer.m_entries)
            all[namer.m_next[static_cast<size_t>(at)]++] = thing;
    });
}

template <typename Thing> std::span<const Thing> ScreenIndex<Thing>::inCell(size_t cell) const
{
    const auto i = static_cast<qsizetype>(cell);
    const auto start = static_cast<size_t>(m_starts[i]), end = static_cast<size_t>(m_starts[i + 1]);
    return std::span(m_things.constData(), static_cast<size_t>(m_things.size())).subspan(start, end - start);
}

template <typename Thing> std::span<const Thing> ScreenIndex<Thing>::at(QPointF point) const
{
    const QPointF from = (point - m_grid.origin) / m_grid.cell;
    const double column = std::floor(from.x()), row = std::floor(from.y());
    if (m_things.isEmpty() || column < 0 || row < 0 || column >= m_grid.columns || row >= m_grid.rows)
        return {};
    return inCell(m_grid.index(static_cast<int>(column), static_cast<int>(row)));
}

template <typename Thing> std::vector<Thing> ScreenIndex<Thing>::in(const QRectF &box) const
{
    std::vector<Thing> found;
    anyIn(box, [&](Thing thing) {
        found.push_back(thing);
        return false;
    });
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

template class ScreenIndex<ArcIndex>;
template class ScreenIndex<StopIndex>;

} // namespace summitry
