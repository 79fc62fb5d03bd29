#include "scene/tilemask.h"

#include <algorithm>
#include <cmath>

namespace summitry {

TileMask::TileMask(QSizeF size)
    : m_columns(static_cast<int>(std::ceil(std::max(size.width(), 1.0) / Tile)))
    , m_rows(static_cast<int>(std::ceil(std::max(size.height(), 1.0) / Tile)))
    , m_touched(static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows))
{
}

void TileMask::add(const QRectF &box)
{
    const auto tile = [](double pixels, int count) {
        return static_cast<int>(std::clamp(std::floor(pixels / Tile), -1.0, static_cast<double>(count)));
    };
    const int left = std::max(tile(box.left(), m_columns), 0);
    const int right = std::min(tile(box.right(), m_columns), m_columns - 1);
    const int bottom = std::min(tile(box.bottom(), m_rows), m_rows - 1);
    for (int row = std::max(tile(box.top(), m_rows), 0); row <= bottom; ++row) {
        const auto start = m_touched.begin() + static_cast<std::ptrdiff_t>(row) * m_columns;
        if (left <= right)
            std::fill(start + left, start + right + 1, 1);
    }
}

void TileMask::addLine(QPointF from, QPointF to, double reach)
{
    const QPointF way = to - from;
    const int steps = 1 + static_cast<int>(std::max(std::abs(way.x()), std::abs(way.y())) / Tile);
    for (int i = 0; i < steps; ++i) {
        const QPointF a = from + way * i / steps, b = from + way * (i + 1) / steps;
        add(QRectF(a, b).normalized().adjusted(-reach, -reach, reach, reach));
    }
}

QRegion TileMask::region() const
{
    std::vector<QRect> runs; // in the order that QRegion keeps them in
    for (int row = 0; row < m_rows; ++row) {
        const auto start = m_touched.begin() + static_cast<std::ptrdiff_t>(row) * m_columns;
        const auto end = start + m_columns;
        for (auto from = std::find(start, end, 1); from != end;) {
            const auto to = std::find(from, end, 0);
            runs.emplace_back(
                static_cast<int>(from - start) * Tile, row * Tile, static_cast<int>(to - from) * Tile, Tile);
            from = std::find(to, end, 1);
        }
    }
    QRegion region;
    region.setRects(runs.data(), static_cast<int>(runs.size()));
    return region;
}

} // namespace summitry
