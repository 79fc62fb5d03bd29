#include "scene/screenindex.h"

#include "globe/parallel.h"

#include <algorithm>
#include <cmath>

namespace summitry {

ScreenIndex::Cells ScreenIndex::Grid::cellsOf(const QRectF &box) const
{
    const auto first = [this](double pixels, int count) { // std::floor is a call
        return pixels > 0 ? static_cast<int>(std::min<double>(pixels / cell, count)) : 0;
    };
    const auto last = [this](double pixels, int count) {
        return pixels >= 0 ? static_cast<int>(std::min<double>(pixels / cell, count - 1)) : -1;
    };
    return {
        first(box.left() - origin.x(), columns), first(box.top() - origin.y(), rows),
        last(box.right() - origin.x(), columns), last(box.bottom() - origin.y(), rows)};
}

ScreenIndex::Namer::Namer(const Grid &grid)
    : m_grid(grid)
    , m_last(grid.count(), -1)
    , m_next(grid.count())
{
}

void ScreenIndex::Namer::add(const Cells &cells)
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

void ScreenIndex::Namer::addBox(const QRectF &box)
{
    add(m_grid.cellsOf(box));
}

void ScreenIndex::Namer::addLine(QPointF from, QPointF to, double reach)
{
    const QPointF way = to - from;
    const int steps = 1 + static_cast<int>(std::max(std::abs(way.x()), std::abs(way.y())) / m_grid.cell);
    for (int i = 0; i < steps; ++i) {
        const QPointF a = from + way * i / steps, b = from + way * (i + 1) / steps;
        const auto [left, right] = std::minmax({a.x(), b.x()});
        const auto [top, bottom] = std::minmax({a.y(), b.y()});
        add(m_grid.cellsOf(
            QRectF(QPointF(left - reach, top - reach), QPointF(right + reach, bottom + reach))));
    }
}

ScreenIndex::ScreenIndex(
    const QRectF &area, double cell, int things, const std::function<void(int, Namer &)> &name)
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
        for (int thing = bound(part); thing < bound(part + 1); ++thing) {
            namer.m_thing = thing;
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

std::span<const int> ScreenIndex::inCell(size_t cell) const
{
    const auto i = static_cast<qsizetype>(cell);
    const auto start = static_cast<size_t>(m_starts[i]), end = static_cast<size_t>(m_starts[i + 1]);
    return std::span(m_things.constData(), static_cast<size_t>(m_things.size())).subspan(start, end - start);
}

std::span<const int> ScreenIndex::at(QPointF point) const
{
    const QPointF from = (point - m_grid.origin) / m_grid.cell;
    const double column = std::floor(from.x()), row = std::floor(from.y());
    if (m_things.isEmpty() || column < 0 || row < 0 || column >= m_grid.columns || row >= m_grid.rows)
        return {};
    return inCell(m_grid.index(static_cast<int>(column), static_cast<int>(row)));
}

std::vector<int> ScreenIndex::in(const QRectF &box) const
{
    std::vector<int> found;
    anyIn(box, [&](int thing) {
        found.push_back(thing);
        return false;
    });
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace summitry
