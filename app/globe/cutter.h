// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/lonlat.h"
#include "globe/sink.h"

#include <algorithm>
#include <vector>

namespace summitry {

/// Keeps what lies on one side of a boundary on the sphere: the seam of a flat map, the horizon of the globe.
/// Takes degrees, hands on rotated radians. Lines fall into pieces. Rings are closed again along the
/// boundary: from where one leaves the kept side, the boundary is followed with the kept side on its left to
/// where the next one comes in (Weiler and Atherton 1977, doi:10.1145/563858.563896).
///
/// A Boundary has
///     Point                    what it works with
///     Point enter(LonLat)      from degrees
///     bool keeps(Point)        strictly on the kept side
///     Point cross(in, out)     where an edge meets the boundary
///     dip(Point, Point)        where an edge between kept points leaves the kept side and comes back; a
///     closed
///                              boundary's only
///     double position(Point)   along the boundary, growing with the kept side on the left
///     double slack             how far beyond an exit the next entry is looked for, in positions
///     bool isClosed            whether the boundary is a ring
///     LonLat start()           a point of a closed boundary, in degrees within ±180
///     void trace(from, to, next)  the boundary between two positions, ends left out
///     void traceAll(next)         the whole of a closed boundary
///     void leave(Point, next)  to rotated radians
template <class Boundary> class Cutter final : public Sink {
    using Point = typename Boundary::Point;
    using Piece = std::vector<Point>;

public:
    Cutter(Boundary boundary, Sink &next)
        : m_boundary(std::move(boundary))
        , m_next(next)
    {
        if constexpr (Boundary::isClosed)
            m_start = m_boundary.start();
    }

    void polygonStart() override
    {
        m_inPolygon = true;
        m_holdsStart = false;
        m_pieces.clear();
        m_next.polygonStart();
    }

    void polygonEnd() override
    {
        if constexpr (Boundary::isClosed) {
            if (m_pieces.empty() && m_holdsStart)
                m_boundary.traceAll(m_next);
        }
        rejoin();
        m_inPolygon = false;
        m_next.polygonEnd();
    }

    void lineStart() override { m_line.clear(); }

    void point(double x, double y) override
    {
        const LonLat point{x, y};
        if constexpr (Boundary::isClosed) {
            if (m_line.empty())
                m_first = point;
            else
                countCrossing(m_before, point);
            m_before = point;
        }
        const Point next = m_boundary.enter(point);
        if (!m_line.empty())
            addDip(m_line.back(), next);
        m_line.push_back(next);
    }

    /// A point that is turned already. Where all points of a polygon come this way, it must not hold the
    /// whole of the boundary: nobody looks.
    void turnedPoint(const Point &point) { m_line.push_back(point); }

    void lineEnd() override
    {
        if (m_line.empty())
            return;
        if (!m_inPolygon) {
            cutLine();
            return;
        }
        if constexpr (Boundary::isClosed) {
            countCrossing(m_before, m_first);
            addDip(m_line.back(), m_line.front());
        }
        cutRing();
    }

private:
    void addDip(const Point &a, const Point &b)
    {
        if constexpr (Boundary::isClosed) {
            if (m_boundary.keeps(a) && m_boundary.keeps(b)) {
                if (const auto dip = m_boundary.dip(a, b))
                    m_line.push_back(*dip);
            }
        }
    }

    /// Even-odd: does the ray from the boundary's start to the north cross this edge?
    void countCrossing(LonLat a, LonLat b)
    {
        if ((a.lon > m_start.lon) == (b.lon > m_start.lon))
            return;
        const double lat = a.lat + (b.lat - a.lat) * (m_start.lon - a.lon) / (b.lon - a.lon);
        if (lat > m_start.lat)
            m_holdsStart = !m_holdsStart;
    }

    void cutLine()
    {
        bool drawing = false;
        for (std::size_t i = 0; i < m_line.size(); ++i) {
            const bool kept = m_boundary.keeps(m_line[i]);
            if (kept && !drawing) {
                m_next.lineStart();
                if (i > 0)
                    m_boundary.leave(m_boundary.cross(m_line[i], m_line[i - 1]), m_next);
            }
            if (kept)
                m_boundary.leave(m_line[i], m_next);
            if (!kept && drawing) {
                m_boundary.leave(m_boundary.cross(m_line[i - 1], m_line[i]), m_next);
                m_next.lineEnd();
            }
            drawing = kept;
        }
        if (drawing)
            m_next.lineEnd();
    }

    void cutRing()
    {
        const auto out
            = std::ranges::find_if_not(m_line, [&](const Point &p) { return m_boundary.keeps(p); });
        if (out == m_line.end()) {
            m_next.lineStart();
            for (const Point &point : m_line)
                m_boundary.leave(point, m_next);
            m_next.lineEnd();
            return;
        }
        std::ranges::rotate(m_line, out);
        m_line.push_back(m_line.front());
        bool drawing = false;
        for (std::size_t i = 1; i < m_line.size(); ++i) {
            const bool kept = m_boundary.keeps(m_line[i]);
            if (kept && !drawing)
                m_pieces.push_back({m_boundary.cross(m_line[i], m_line[i - 1])});
            if (kept)
                m_pieces.back().push_back(m_line[i]);
            if (!kept && drawing)
                m_pieces.back().push_back(m_boundary.cross(m_line[i - 1], m_line[i]));
            drawing = kept;
        }
    }

    void rejoin()
    {
        struct Entry {
            double position;
            std::size_t piece;
        };
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            entries.push_back({m_boundary.position(m_pieces[i].front()), i});
        std::ranges::sort(entries, {}, &Entry::position);

        std::vector<bool> used(m_pieces.size());
        for (std::size_t first = 0; first < m_pieces.size(); ++first) {
            if (used[first])
                continue;
            m_next.lineStart();
            for (std::size_t piece = first; !used[piece];) {
                used[piece] = true;
                for (const Point &point : m_pieces[piece])
                    m_boundary.leave(point, m_next);
                const double exit = m_boundary.position(m_pieces[piece].back());
                auto entry = std::ranges::lower_bound(entries, exit + Boundary::slack, {}, &Entry::position);
                if (entry == entries.end())
                    entry = entries.begin();
                m_boundary.trace(exit, entry->position, m_next);
                piece = entry->piece;
            }
            m_next.lineEnd();
        }
    }

    Boundary m_boundary;
    Sink &m_next;
    bool m_inPolygon = false;
    bool m_holdsStart = false;
    LonLat m_start;
    LonLat m_first;
    LonLat m_before;
    Piece m_line;
    std::vector<Piece> m_pieces;
};

} // namespace summitry
