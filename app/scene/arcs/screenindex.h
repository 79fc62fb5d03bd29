// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

#include <functional>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <span>
#include <vector>

namespace summitry {

/// What lies in which cell of the screen: asks for a point cost what is near it. Of arcs or stops, by their
/// index; each is found in every cell that was named for it. Screen coordinates; what lies outside the area
/// is not found.
template <typename Thing> class ScreenIndex {
public:
    class Namer;

    ScreenIndex() = default;
    /// `name` names the cells of one of the first so many things. It is called once for each, on all cores.
    ScreenIndex(const QRectF &area, double cell, int things, const std::function<void(Thing, Namer &)> &name);

    std::span<const Thing> at(QPointF point) const;
    /// Those in the cells that a box touches, each once, in order.
    std::vector<Thing> in(const QRectF &box) const;
    /// Whether any of those is so.
    template <typename Is> bool anyIn(const QRectF &box, const Is &is) const
    {
        const Cells cells = m_things.isEmpty() ? Cells() : m_grid.cellsOf(box);
        for (int row = cells.top; row <= cells.bottom; ++row) {
            for (int column = cells.left; column <= cells.right; ++column) {
                for (const Thing thing : inCell(m_grid.index(column, row))) {
                    if (is(thing))
                        return true;
                }
            }
        }
        return false;
    }

private:
    struct Cells {
        int left = 0, top = 0, right = -1, bottom = -1; ///< inclusive; empty where right < left
        bool operator==(const Cells &) const = default;
    };
    struct Grid {
        QPointF origin;
        double cell = 1;
        int columns = 0, rows = 0;

        Cells cellsOf(const QRectF &box) const;
        Cells cellsNear(QPointF from, QPointF to, double reach) const; ///< those of a box around both
        size_t index(int column, int row) const
        {
            return static_cast<size_t>(row) * static_cast<size_t>(columns) + static_cast<size_t>(column);
        }
        size_t count() const { return index(0, rows); }
    };

    std::span<const Thing> inCell(size_t cell) const;

    Grid m_grid;
    // Shared by copies.
    QList<int> m_starts; ///< by cell, into m_things; one more at the end
    QList<Thing> m_things;
};

/// Names cells for some things of an index, one after the other.
template <typename Thing> class ScreenIndex<Thing>::Namer {
public:
    void addBox(const QRectF &box); ///< the cells that it touches
    void addLine(QPointF from, QPointF to, double reach); ///< those near it

private:
    friend class ScreenIndex;
    explicit Namer(const Grid &grid);
    void add(const Cells &cells);

    struct Entry {
        int cell;
        Thing thing;
    };
    const Grid &m_grid;
    Thing m_thing;
    Cells m_before; ///< that were named last for this thing
    std::vector<Entry> m_entries;
    std::vector<Thing> m_last; ///< by cell: the thing that was named for it last
    std::vector<int> m_next; ///< by cell: how many were named for it, then where the next one comes to lie
};

extern template class ScreenIndex<ArcIndex>;
extern template class ScreenIndex<StopIndex>;

} // namespace summitry
