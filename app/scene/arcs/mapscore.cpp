// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/mapscore.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double RoomForLabels = 56; // pixels around the whole story
constexpr double CloseUpGrowth = 1.4; // as the close-up itself
constexpr double Shape = 1, Familiar = 2, Sweeping = 0.6, Straight = 1.3; // see MapScore

/// A projection in closed form where that is short: it is asked very often.
class Sketch {
public:
    explicit Sketch(const Projection &projection)
        : m_projection(projection)
        , m_rotation(projection.centre())
    {
    }

    std::optional<QPointF> operator()(const GroundPoint &p) const
    {
        if (!m_projection.isAzimuthal())
            return m_projection.project(p.degrees);
        const Vector v = m_rotation.rotate(p.vector);
        if (isTooFar(v))
            return std::nullopt;
        const double stretch = stretchAt(v.x);
        return QPointF(stretch * v.y, -stretch * v.z);
    }

    bool isCut(const std::vector<GroundPoint> &way) const
    {
        if (m_projection.isAzimuthal())
            return std::ranges::any_of(
                way, [&](const GroundPoint &p) { return isTooFar(m_rotation.rotate(p.vector)); });
        constexpr double Edge = 84; // degrees of latitude
        const double middle = m_projection.centre().lon;
        const auto from = [&](const GroundPoint &p) { return std::remainder(p.degrees.lon - middle, 360); };
        return std::ranges::any_of(way, [](const GroundPoint &p) { return std::abs(p.degrees.lat) > Edge; })
            || std::ranges::adjacent_find(
                   way,
                   [&](const GroundPoint &a, const GroundPoint &b) {
                       return std::abs(from(a) - from(b)) > 180;
                   })
            != way.end();
    }

    /// Along two meridians of the plane: east and north at a point, in radii a radian.
    std::optional<std::pair<QPointF, QPointF>> tangents(LonLat at) const
    {
        constexpr double Step = 0.05; // degrees
        at.lat = std::clamp(at.lat, -89.8, 89.8);
        const auto p = (*this)(at), north = (*this)(LonLat{at.lon, at.lat + Step}),
                   east = (*this)(LonLat{at.lon + Step, at.lat});
        if (!p || !north || !east)
            return std::nullopt;
        const double step = Step * radiansPerDegree;
        return std::pair((*east - *p) / (step * std::cos(at.lat * radiansPerDegree)), (*north - *p) / step);
    }

private:
    bool isTooFar(const Vector &v) const
    {
        // Cosines of 140° and 170°: beyond, a way is drawn along the outline.
        const double farthest = m_projection.kind() == ProjectionKind::AzimuthalEqualArea ? -0.766 : -0.985;
        return v.x < farthest;
    }
    double stretchAt(double cosine) const
    {
        if (m_projection.kind() == ProjectionKind::AzimuthalEqualArea)
            return std::sqrt(2 / (1 + cosine));
        const double sine = std::sqrt(std::max(0.0, 1 - cosine * cosine));
        constexpr double Middle = 1e-9;
        return sine < Middle ? 1 : std::acos(std::clamp(cosine, -1.0, 1.0)) / sine;
    }

    const Projection &m_projection;
    Rotation m_rotation;
};

double lengthOf(QPointF p)
{
    return std::hypot(p.x(), p.y());
}

/// How large the ground is at the stops beside the map's scale, how true to shape and how far turned.
std::optional<double> atStops(const std::vector<LonLat> &stops, const Sketch &sketch)
{
    constexpr double Noise = 1e-9;
    double sum = 0;
    for (const LonLat stop : stops) {
        const auto tangents = sketch.tangents(stop);
        if (!tangents)
            return std::nullopt;
        const auto [e, n] = *tangents;
        const double squares = QPointF::dotProduct(n, n) + QPointF::dotProduct(e, e);
        const double area = std::abs(n.x() * e.y() - n.y() * e.x());
        const double both = std::sqrt(squares + 2 * area), gap = std::sqrt(std::max(0.0, squares - 2 * area));
        if (!(both - gap > Noise))
            return std::nullopt;
        sum += std::log(area) / 2 - Shape * std::log((both + gap) / (both - gap))
            - Familiar * (1 + n.y() / lengthOf(n));
    }
    return sum / static_cast<double>(stops.size());
}

/// The box of what is to be fitted, and by how much ways sweep.
class Drawn {
public:
    Drawn(const KeptGround &ground, const Sketch &sketch)
    {
        for (const LonLat stop : ground.stops) {
            if (const auto p = sketch(stop))
                add(*p);
        }
        for (const auto &way : ground.ways)
            follow(way, sketch, ground.fitsWays);
    }

    double sweep() const { return m_sweep; }
    double scaleIn(QSizeF frame, bool fitsWays) const
    {
        constexpr double Smallest = 0.1; // radii, as every extent
        const double growth = fitsWays ? 1 : CloseUpGrowth;
        const double margin = fitsWays ? std::min({RoomForLabels, frame.width() / 5, frame.height() / 5}) : 0;
        return std::min(
            (frame.width() - 2 * margin) / std::max(growth * (m_right - m_left), Smallest),
            (frame.height() - 2 * margin) / std::max(growth * (m_bottom - m_top), Smallest));
    }

private:
    void add(QPointF p)
    {
        m_left = std::min(m_left, p.x());
        m_right = std::max(m_right, p.x());
        m_top = std::min(m_top, p.y());
        m_bottom = std::max(m_bottom, p.y());
    }

    void follow(const std::vector<GroundPoint> &way, const Sketch &sketch, bool isFitted)
    {
        std::optional<QPointF> start, before;
        double length = 0;
        for (const GroundPoint &point : way) {
            const auto p = sketch(point);
            if (!p)
                continue;
            if (isFitted)
                add(*p);
            if (before)
                length += lengthOf(*p - *before);
            else
                start = p;
            before = p;
        }
        constexpr double Short = 0.05; // radii
        if (start && length > Short)
            m_sweep += std::max(
                0.0, std::min(length / std::max(lengthOf(*before - *start), Short), 3.0) - Straight);
    }

    double m_left = HUGE_VAL, m_right = -HUGE_VAL, m_top = HUGE_VAL, m_bottom = -HUGE_VAL;
    double m_sweep = 0;
};

} // namespace

MapScore scoreOf(const KeptGround &ground, const Projection &projection, QSizeF frame, size_t most)
{
    const Sketch sketch(projection);
    MapScore result;
    const auto cuts = static_cast<size_t>(
        std::ranges::count_if(ground.ways, [&](const auto &way) { return sketch.isCut(way); }));
    if (cuts > most || ground.stops.empty())
        return result;
    if (const auto stops = atStops(ground.stops, sketch)) {
        const Drawn drawn(ground, sketch);
        result.cuts = cuts;
        result.score
            = std::log(drawn.scaleIn(frame, ground.fitsWays)) + *stops - Sweeping * std::log1p(drawn.sweep());
    }
    return result;
}

} // namespace summitry
