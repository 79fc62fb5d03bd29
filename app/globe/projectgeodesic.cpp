// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/geodesic.h"
#include "globe/projection.h"

#include <cmath>

namespace summitry {

namespace {

/// Follows a geodesic and halves its stretches until each is straight enough on the plane. A stretch that
/// stays torn however short it is crosses the seam, the horizon or a pole: there the line is cut.
class Tracer {
public:
    Tracer(const Projection &projection, LonLat from, LonLat to, double tolerance)
        : m_projection(projection)
        , m_geodesic(from, to)
        , m_tolerance(tolerance)
    {
    }

    std::vector<std::vector<ArcPoint>> trace()
    {
        if (m_geodesic.length() == 0)
            return {};
        constexpr double longestStretch = 1'500'000; // metres: well under 30° of arc
        const int count = static_cast<int>(std::ceil(m_geodesic.length() / longestStretch));
        Sample before = sample(0);
        start(before);
        for (int i = 1; i <= count; ++i) {
            const Sample next = sample(static_cast<double>(i) / count);
            follow(before, next);
            before = next;
        }
        std::erase_if(m_pieces, [](const auto &piece) { return piece.size() < 2; });
        return std::move(m_pieces);
    }

private:
    struct Sample {
        double fraction;
        std::optional<QPointF> at;
    };

    Sample sample(double fraction) const { return {fraction, m_projection.project(m_geodesic.at(fraction))}; }

    void start(const Sample &s)
    {
        if (s.at)
            m_pieces.push_back({{*s.at, s.fraction}});
    }

    bool isStraight(QPointF a, QPointF half, QPointF b) const
    {
        const QPointF chord = b - a;
        const double squared = QPointF::dotProduct(chord, chord);
        if (squared < m_tolerance * m_tolerance)
            return true;
        const QPointF way = half - a;
        const double along = QPointF::dotProduct(way, chord) / squared;
        const QPointF off = way - along * chord;
        return std::abs(along - 0.5) < 0.3 && QPointF::dotProduct(off, off) <= m_tolerance * m_tolerance;
    }

    /// From a, which is drawn if it is on the map, to b.
    void follow(const Sample &a, const Sample &b)
    {
        if (!a.at && !b.at)
            return;
        if (b.fraction - a.fraction < shortest) {
            const bool isTorn
                = !a.at || !b.at || std::hypot(b.at->x() - a.at->x(), b.at->y() - a.at->y()) > m_tolerance;
            if (isTorn)
                start(b);
            else
                m_pieces.back().push_back({*b.at, b.fraction});
            return;
        }
        const Sample half = sample((a.fraction + b.fraction) / 2);
        if (a.at && half.at && b.at && isStraight(*a.at, *half.at, *b.at)) {
            m_pieces.back().push_back({*b.at, b.fraction});
            return;
        }
        follow(a, half);
        follow(half, b);
    }

    static constexpr double shortest = 1e-12; ///< of the whole length: 20 micrometres

    const Projection &m_projection;
    Geodesic m_geodesic;
    double m_tolerance;
    std::vector<std::vector<ArcPoint>> m_pieces;
};

} // namespace

std::vector<std::vector<ArcPoint>>
projectGeodesic(const Projection &projection, LonLat from, LonLat to, const Drafting &drafting)
{
    return Tracer(projection, from, to, drafting.tolerance).trace();
}

} // namespace summitry
