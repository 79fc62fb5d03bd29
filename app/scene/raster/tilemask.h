// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <QPointF>
#include <QRectF>
#include <QRegion>
#include <QSizeF>
#include <vector>

namespace summitry {

/// Which tiles of the screen are touched: what has to be painted again, near to what thin lines cover, where
/// a line's box would be most of the screen. Screen coordinates.
class TileMask {
public:
    explicit TileMask(QSizeF size);

    void add(const QRectF &box);
    void addLine(QPointF from, QPointF to, double reach); ///< `reach` to each side
    /// Touched or not, anew, for all tiles in which a part of the region lies.
    void ask(const QRegion &region, const std::function<bool(const QRect &tile)> &isTouched);
    QRegion region() const;

    static constexpr int Tile = 16; ///< pixels

private:
    void touch(double left, double top, double right, double bottom);
    quint64 *rowAt(int row) { return m_touched.data() + static_cast<size_t>(row) * m_words; }
    const quint64 *rowAt(int row) const { return m_touched.data() + static_cast<size_t>(row) * m_words; }

    int m_columns, m_rows;
    size_t m_words; ///< that a row takes
    std::vector<quint64> m_touched; ///< a bit for each tile, those of a row from the least on
};

} // namespace summitry
