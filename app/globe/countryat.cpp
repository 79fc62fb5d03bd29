// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/nearcountry.h"
#include "globe/rotation.h"

#include <algorithm>
#include <limits>

namespace summitry {

namespace {

/// Even-odd over all rings, on the plane of longitude and latitude, as map data means its edges.
bool holds(const Polygon &polygon, LonLat p)
{
    bool inside = false;
    for (const Ring &ring : polygon.rings) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const LonLat a = ring[i - 1];
            const LonLat b = ring[i];
            if ((a.lat > p.lat) != (b.lat > p.lat)
                && p.lon < a.lon + (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat))
                inside = !inside;
        }
    }
    return inside;
}

/// From the point that faces the viewer to an edge, in sphere radii. Exact enough for edges near by.
double distanceToEdge(const Vector &a, const Vector &b)
{
    const double dy = b.y - a.y;
    const double dz = b.z - a.z;
    const double squared = dy * dy + dz * dz;
    const double t = squared > 0 ? std::clamp(-(a.y * dy + a.z * dz) / squared, 0.0, 1.0) : 0;
    return std::hypot(a.y + t * dy, a.z + t * dz);
}

bool mayBeNear(const QRectF &box, LonLat p, double tolerance)
{
    if (p.lat < box.top() - tolerance || p.lat > box.bottom() + tolerance)
        return false;
    const double level = std::cos(std::min(90.0, std::abs(p.lat) + tolerance) * radiansPerDegree);
    const double margin = level * 180 > tolerance ? tolerance / level : 180;
    const double off = std::abs(std::remainder(p.lon - box.center().x(), 360));
    return off <= box.width() / 2 + margin;
}

/// In sphere radii, seen from straight above; infinite where no shore is within `limit` degrees.
double distanceToShore(const Country &country, LonLat point, double limit)
{
    const Rotation rotation(point);
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < country.polygons.size(); ++i) {
        if (!mayBeNear(country.boxes[i], point, limit))
            continue;
        for (const Ring &ring : country.polygons[i].rings) {
            Vector before = rotation.rotate(ring.front());
            for (const LonLat &p : ring) {
                const Vector v = rotation.rotate(p);
                if (v.x > 0 && before.x > 0)
                    nearest = std::min(nearest, distanceToEdge(before, v));
                before = v;
            }
        }
    }
    return nearest;
}

bool holds(const Country &country, LonLat point)
{
    for (std::size_t i = 0; i < country.polygons.size(); ++i) {
        if (mayBeNear(country.boxes[i], point, 0) && holds(country.polygons[i], point))
            return true;
    }
    return false;
}

} // namespace

bool isNearCountry(const Country &country, LonLat point, double tolerance)
{
    point.lon = std::remainder(point.lon, 360);
    return holds(country, point)
        || distanceToShore(country, point, tolerance) < std::sin(tolerance * radiansPerDegree);
}

const Country *countryAt(const World &world, LonLat point, double tolerance)
{
    point.lon = std::remainder(point.lon, 360);
    std::vector<const Country *> near;
    for (const Country &country : world.countries) {
        if (mayBeNear(country.box, point, tolerance))
            near.push_back(&country);
    }
    std::ranges::sort(near, {}, [](const Country *c) { return c->box.width() * c->box.height(); });

    const auto holder = std::ranges::find_if(near, [&](const Country *c) { return holds(*c, point); });
    if (holder != near.end())
        return *holder;

    const Country *nearest = nullptr;
    tolerance = std::min(90.0, tolerance);
    double distance = std::sin(tolerance * radiansPerDegree);
    for (const Country *country : near) {
        const double d = distanceToShore(*country, point, tolerance);
        if (d < distance) {
            distance = d;
            nearest = country;
        }
    }
    return nearest;
}

} // namespace summitry
