// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/lonlat.h"

#include <cmath>
#include <numbers>

namespace summitry {

inline constexpr double radiansPerDegree = std::numbers::pi / 180;

/// A point of the unit sphere. In the rotated frame x points at the viewer, y to the right, z up.
struct Vector {
    double x = 1;
    double y = 0;
    double z = 0;
};

inline double dot(const Vector &a, const Vector &b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

inline Vector vectorProduct(const Vector &a, const Vector &b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

inline Vector middle(const Vector &a, const Vector &b)
{
    const Vector sum{a.x + b.x, a.y + b.y, a.z + b.z};
    const double length = std::sqrt(dot(sum, sum));
    return length > 0 ? Vector{sum.x / length, sum.y / length, sum.z / length} : a;
}

/// Turns the sphere so that the centre faces the viewer and north is up.
class Rotation {
public:
    explicit Rotation(LonLat centre)
        : m_centre(centre)
        , m_lon(centre.lon * radiansPerDegree)
        , m_sin(std::sin(centre.lat * radiansPerDegree))
        , m_cos(std::cos(centre.lat * radiansPerDegree))
        , m_sinLon(std::sin(m_lon))
        , m_cosLon(std::cos(m_lon))
    {
    }

    LonLat centre() const { return m_centre; }
    Vector rotate(LonLat point) const ///< from degrees
    {
        const double lon = point.lon * radiansPerDegree - m_lon;
        const double lat = point.lat * radiansPerDegree;
        const double level = std::cos(lat);
        const double x = level * std::cos(lon);
        const double z = std::sin(lat);
        return {m_cos * x + m_sin * z, level * std::sin(lon), m_cos * z - m_sin * x};
    }
    /// From the frame in which x points at 0° 0°.
    Vector rotate(const Vector &v) const
    {
        const double x = m_cosLon * v.x + m_sinLon * v.y;
        return {m_cos * x + m_sin * v.z, m_cosLon * v.y - m_sinLon * v.x, m_cos * v.z - m_sin * x};
    }
    LonLat turnBack(const Vector &v) const ///< to degrees, longitude within ±180
    {
        const double x = m_cos * v.x - m_sin * v.z;
        const double z = m_sin * v.x + m_cos * v.z;
        const double lon = (std::atan2(v.y, x) + m_lon) / radiansPerDegree;
        return {std::remainder(lon, 360), std::atan2(z, std::hypot(x, v.y)) / radiansPerDegree};
    }

private:
    LonLat m_centre;
    double m_lon;
    double m_sin;
    double m_cos;
    double m_sinLon;
    double m_cosLon;
};

} // namespace summitry
