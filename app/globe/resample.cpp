// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/resample.h"

#include "globe/rotation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace summitry {

namespace {

constexpr int maxDepth = 16;
constexpr double farApart = 30 * radiansPerDegree;

Vector toVector(double lon, double lat)
{
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

/// Beyond 150° from an azimuthal map's centre great circles swing around the antipode in sharp bends.
double calmRadius(const PlaneTransform &transform, double horizon)
{
    constexpr double calm = 150;
    QPointF at;
    return horizon > calm && transform.forward(calm * radiansPerDegree, 0, at)
        ? at.x()
        : std::numeric_limits<double>::infinity();
}

} // namespace

Resample::Resample(const ProjectionKind &kind, Edge edge, const Drafting &drafting, Sink &next)
    : m_transform(kind)
    , m_edge(edge)
    , m_tolerance(drafting.tolerance)
    , m_frame(drafting.frame)
    , m_next(next)
{
    const double calm = calmRadius(m_transform, kind.facts().horizon);
    m_calm = calm * calm;
}

void Resample::polygonStart()
{
    m_inPolygon = true;
    m_next.polygonStart();
}

void Resample::polygonEnd()
{
    m_inPolygon = false;
    m_next.polygonEnd();
}

void Resample::lineStart()
{
    m_empty = true;
    m_next.lineStart();
}

void Resample::lineEnd()
{
    if (m_inPolygon && !m_empty)
        pointsBetween(m_before, m_first, maxDepth);
    m_next.lineEnd();
}

void Resample::point(double x, double y)
{
    Point point{x, y, {}};
    if (!m_transform.forward(x, y, point.plane))
        return;
    if (m_empty)
        m_first = point;
    else
        pointsBetween(m_before, point, maxDepth);
    m_next.point(point.plane.x(), point.plane.y());
    m_before = point;
    m_empty = false;
}

Resample::Point Resample::middle(const Point &a, const Point &b) const
{
    Point half{(a.lon + b.lon) / 2, (a.lat + b.lat) / 2, {}};
    if (m_edge == Edge::GreatCircle) {
        const Vector v = summitry::middle(toVector(a.lon, a.lat), toVector(b.lon, b.lat));
        half = {std::atan2(v.y, v.x), std::asin(std::clamp(v.z, -1.0, 1.0)), {}};
    }
    if (!m_transform.forward(half.lon, half.lat, half.plane))
        half.plane = (a.plane + b.plane) / 2;
    return half;
}

/// Curves on the plane bend with radii of the sphere's order, so a short chord of length d strays from its
/// curve by a fraction of d².
bool Resample::isShort(const Point &a, const Point &b, double squared) const
{
    return squared < m_tolerance && QPointF::dotProduct(a.plane, a.plane) < m_calm
        && QPointF::dotProduct(b.plane, b.plane) < m_calm;
}

bool Resample::isOutOfFrame(const Point &a, const Point &b, double stray) const
{
    if (m_frame.isNull())
        return false;
    const QRectF grown = m_frame.adjusted(-stray, -stray, stray, stray);
    const auto areBeyond = [](double a, double b, double low, double high) {
        return (a < low && b < low) || (a > high && b > high);
    };
    return areBeyond(a.plane.x(), b.plane.x(), grown.left(), grown.right())
        || areBeyond(a.plane.y(), b.plane.y(), grown.top(), grown.bottom());
}

void Resample::pointsBetween(const Point &a, const Point &b, int depth)
{
    const QPointF chord = b.plane - a.plane;
    const double squared = QPointF::dotProduct(chord, chord);
    // Great circles come in short pieces.
    const bool isFar = m_edge == Edge::StraightInLonLat
        && std::max(std::abs(b.lon - a.lon), std::abs(b.lat - a.lat)) > farApart;
    if (depth == 0 || (!isFar && (isShort(a, b, squared) || isOutOfFrame(a, b, squared))))
        return;

    const Point half = middle(a, b);
    const QPointF way = half.plane - a.plane;
    const double along = squared > 0 ? QPointF::dotProduct(way, chord) / squared : 0.5;
    const QPointF off = way - along * chord;
    const bool isOff = QPointF::dotProduct(off, off) > m_tolerance * m_tolerance;
    if (!isOff && std::abs(along - 0.5) < 0.3 && !isFar)
        return;
    pointsBetween(a, half, depth - 1);
    m_next.point(half.plane.x(), half.plane.y());
    pointsBetween(half, b, depth - 1);
}

} // namespace summitry
