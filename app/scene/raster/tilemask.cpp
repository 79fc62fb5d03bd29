// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/raster/tilemask.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace summitry {

namespace {

constexpr int Bits = 64; // of a word

quint64 bitOf(int column)
{
    return quint64{1} << (column % Bits);
}

size_t wordOf(int column)
{
    return static_cast<size_t>(column / Bits);
}

void setBits(quint64 *row, int from, int to)
{
    for (int start = from; start < to;) {
        const int end = std::min((start / Bits + 1) * Bits, to);
        row[wordOf(start)] |= ~quint64{0} >> (Bits - (end - start)) << (start % Bits);
        start = end;
    }
}

/// The first column from `from` on that is touched, or that is not; `end` where there is none.
int nextBit(const quint64 *row, int from, int end, bool isTouched)
{
    for (int start = from; start < end; start = (start / Bits + 1) * Bits) {
        const quint64 word = isTouched ? row[wordOf(start)] : ~row[wordOf(start)];
        if (const quint64 rest = word >> (start % Bits); rest != 0)
            return std::min(start + std::countr_zero(rest), end);
    }
    return end;
}

} // namespace

TileMask::TileMask(QSizeF size)
    : m_columns(static_cast<int>(std::ceil(std::max(size.width(), 1.0) / Tile)))
    , m_rows(static_cast<int>(std::ceil(std::max(size.height(), 1.0) / Tile)))
    , m_words(wordOf(m_columns - 1) + 1)
    , m_touched(m_words * static_cast<size_t>(m_rows))
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
    for (int row = tile(top, m_rows); row <= last; ++row)
        setBits(rowAt(row), from, to);
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
            for (int column = std::max(box.left(), 0) / Tile; column <= right; ++column) {
                quint64 &word = rowAt(row)[wordOf(column)];
                word &= ~bitOf(column);
                if (isTouched(QRect(column * Tile, row * Tile, Tile, Tile)))
                    word |= bitOf(column);
            }
        }
    }
}

QRegion TileMask::region() const
{
    // In the order that QRegion keeps them in; equal rows are one.
    std::vector<QRect> boxes;
    for (int row = 0, below = 1; row < m_rows; row = below, ++below) {
        const quint64 *words = rowAt(row);
        while (below < m_rows && std::equal(words, words + m_words, rowAt(below)))
            ++below;
        for (int from = nextBit(words, 0, m_columns, true); from < m_columns;) {
            const int to = nextBit(words, from, m_columns, false);
            boxes.emplace_back(from * Tile, row * Tile, (to - from) * Tile, (below - row) * Tile);
            from = nextBit(words, to, m_columns, true);
        }
    }
    QRegion region;
    region.setRects(boxes.data(), static_cast<int>(boxes.size()));
    return region;
}

} // namespace summitry
