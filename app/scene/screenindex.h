#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <span>
#include <vector>

namespace summitry {

/// What lies in which cell of the screen: asks for a point cost what is near it. Filled once, for things
/// numbered from 0; each is found in every cell that was named for it. Screen coordinates; what lies outside
/// the area is not found.
class ScreenIndex {
public:
    ScreenIndex() = default;
    ScreenIndex(const QRectF &area, double cell);

    void add(int thing, const QRectF &box);
    void addLine(int thing, QPointF from, QPointF to, double reach);
    void finish(); ///< after the last, before the first question

    std::span<const int> at(QPointF point) const;
    /// Those in the cells that a box touches, each once, in order.
    std::vector<int> in(const QRectF &box) const;

private:
    struct Cells {
        int left, top, right, bottom; ///< inclusive; empty where right < left
    };
    Cells cellsOf(const QRectF &on) const;
    size_t index(int column, int row) const
    {
        return static_cast<size_t>(row) * static_cast<size_t>(m_columns) + static_cast<size_t>(column);
    }

    std::span<const int> inCell(size_t cell) const;

    QPointF m_origin;
    double m_cell = 1;
    int m_columns = 0, m_rows = 0;
    struct Entry {
        int cell, thing;
    };
    std::vector<Entry> m_entries; ///< until finished
    std::vector<int> m_last; ///< by cell: the thing that was named for it last
    // Shared by copies.
    QList<int> m_starts; ///< by cell, into m_things; one more at the end
    QList<int> m_things;
};

} // namespace summitry
