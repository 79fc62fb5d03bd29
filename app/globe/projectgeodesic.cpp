// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/bentgeodesic.h"
#include "globe/geodesic.h"
#include "globe/rotation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace summitry {

namespace {

/// Follows a geodesic and halves its stretches until each is straight enough on the plane. A stretch that
/// stays torn however short it is crosses the seam, the horizon or a pole: there the line is cut.
class Tracer {
public:
    Tracer(const Projection &projection, LonLat from, LonLat to, double bend, double tolerance)
        : m_projection(projection)
        , m_geodesic(from, to)
        , m_bend(bend)
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

    Sample sample(double fraction) const { return {fraction, m_projection.project(at(fraction))}; }

    LonLat at(double fraction) const
    {
        if (m_bend == 0)
            return m_geodesic.at(fraction);
        constexpr double Step = 1e-4;
        const Rotation earth(LonLat{});
        const Vector here = earth.rotate(m_geodesic.at(fraction)),
                     before = earth.rotate(m_geodesic.at(std::max(fraction - Step, 0.0))),
                     after = earth.rotate(m_geodesic.at(std::min(fraction + Step, 1.0)));
        const Vector left = vectorProduct(here, {after.x - before.x, after.y - before.y, after.z - before.z});
        const double angle = m_bend * std::sin(std::numbers::pi * fraction);
        const double along = std::cos(angle), aside = std::sin(angle) / std::sqrt(dot(left, left));
        return earth.turnBack(
            {along * here.x + aside * left.x, along * here.y + aside * left.y,
             along * here.z + aside * left.z});
    }

    void start(const Sample &s)
    {
        if (s.at)
            m_pieces.push_back({{*s.at, s.fraction}});
    }

    /// How far a point is along the chord, if it is near to it.
    std::optional<double> along(QPointF a, QPointF point, QPointF b) const
    {
        const QPointF chord = b - a, way = point - a;
        const double share = QPointF::dotProduct(way, chord) / QPointF::dotProduct(chord, chord);
        const QPointF off = way - share * chord;
        return QPointF::dotProduct(off, off) <= m_tolerance * m_tolerance ? std::optional(share)
                                                                          : std::nullopt;
    }

    bool isStraight(const Sample &a, const Sample &half, const Sample &b) const
    {
        const QPointF chord = *b.at - *a.at, way = *half.at - *a.at;
        const double squared = m_tolerance * m_tolerance;
        if (QPointF::dotProduct(chord, chord) < squared)
            return QPointF::dotProduct(way, way) <= 4 * squared;
        const auto middle = along(*a.at, *half.at, *b.at);
        if (!middle || std::abs(*middle - 0.5) >= 0.3)
            return false;
        constexpr double Even = 0.03, Long = 400'000; // metres
        const double metres = (b.fraction - a.fraction) * m_geodesic.length();
        if (std::abs(*middle - 0.5) < Even && metres < Long)
            return true;
        // An arc that turns past a pole, or both ways, may be on the chord half-way alone.
        const auto isNear = [&](double share) {
            const Sample s = sample(a.fraction + share * (b.fraction - a.fraction));
            return s.at && along(*a.at, *s.at, *b.at);
        };
        return isNear(0.2) && isNear(0.8);
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
        if (a.at && half.at && b.at && isStraight(a, half, b)) {
            m_pieces.back().push_back({*b.at, b.fraction});
            return;
        }
        follow(a, half);
        follow(half, b);
    }

    static constexpr double shortest = 1e-12; ///< of the whole length: 20 micrometres

    const Projection &m_projection;
    Geodesic m_geodesic;
    double m_bend; ///< radians
    double m_tolerance;
    std::vector<std::vector<ArcPoint>> m_pieces;
};

} // namespace

std::vector<std::vector<ArcPoint>>
projectGeodesic(const Projection &projection, LonLat from, LonLat to, const Drafting &drafting)
{
    return Tracer(projection, from, to, 0, drafting.tolerance).trace();
}

std::vector<std::vector<ArcPoint>>
projectBent(const Projection &projection, LonLat from, LonLat to, double bend, const Drafting &drafting)
{
    return Tracer(projection, from, to, bend, drafting.tolerance).trace();
}

} // namespace summitry
