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
    touch(box.left(), box.top(), box.right(), box.bottom());
}

void TileMask::touch(double left, double top, double right, double bottom)
{
    // Tiles from 0: what is negative is cut off first, since a cast rounds towards 0.
    const auto tile = [](double pixels, int count) {
        return static_cast<int>(std::clamp(pixels / Tile, 0.0, static_cast<double>(count)));
    };
    if (right < 0 || bottom < 0)
        return;
    const int from = tile(left, m_columns), to = std::min(tile(right, m_columns) + 1, m_columns);
    const int last = std::min(tile(bottom, m_rows), m_rows - 1);
    for (int row = tile(top, m_rows); row <= last && from < to; ++row) {
        const auto start = m_touched.begin() + static_cast<std::ptrdiff_t>(row) * m_columns;
        std::fill(start + from, start + to, 1);
    }
}

void TileMask::addLine(QPointF from, QPointF to, double reach)
{
    const double x = from.x(), y = from.y(), wayX = to.x() - x, wayY = to.y() - y;
    const int steps = 1 + static_cast<int>(std::max(std::abs(wayX), std::abs(wayY)) / Tile);
    const double stepX = wayX / steps, stepY = wayY / steps;
    const double aroundX = std::abs(stepX) / 2 + reach, aroundY = std::abs(stepY) / 2 + reach;
    for (int i = 0; i < steps; ++i) {
        const double middleX = x + stepX * (i + 0.5), middleY = y + stepY * (i + 0.5);
        touch(middleX - aroundX, middleY - aroundY, middleX + aroundX, middleY + aroundY);
    }
}

void TileMask::ask(const QRegion &region, const std::function<bool(const QRect &tile)> &isTouched)
{
    for (const QRect &box : region) {
        const int right = std::min(box.right() / Tile, m_columns - 1),
                  bottom = std::min(box.bottom() / Tile, m_rows - 1);
        for (int row = std::max(box.top(), 0) / Tile; row <= bottom; ++row) {
            for (int column = std::max(box.left(), 0) / Tile; column <= right; ++column)
                m_touched
                    [static_cast<size_t>(row) * static_cast<size_t>(m_columns) + static_cast<size_t>(column)]
                    = isTouched(QRect(column * Tile, row * Tile, Tile, Tile));
        }
    }
}

QRegion TileMask::region() const
{
    // In the order that QRegion keeps them in; equal rows are one.
    std::vector<QRect> boxes;
    const auto rowAt
        = [this](int row) { return m_touched.begin() + static_cast<std::ptrdiff_t>(row) * m_columns; };
    for (int row = 0, below = 1; row < m_rows; row = below, ++below) {
        const auto start = rowAt(row), end = start + m_columns;
        while (below < m_rows && std::equal(start, end, rowAt(below)))
            ++below;
        for (auto from = std::find(start, end, 1); from != end;) {
            const auto to = std::find(from, end, 0);
            boxes.emplace_back(
                static_cast<int>(from - start) * Tile, row * Tile, static_cast<int>(to - from) * Tile,
                (below - row) * Tile);
            from = std::find(to, end, 1);
        }
    }
    QRegion region;
    region.setRects(boxes.data(), static_cast<int>(boxes.size()));
    return region;
}

} // namespace summitry
