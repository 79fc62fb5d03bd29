// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/sphere.h"

#include "globe/cutter.h"
#include "globe/densify.h"
#include "globe/frameclip.h"
#include "globe/horizon.h"
#include "globe/ring.h"
#include "globe/shapesink.h"
#include "globe/world.h"

#include <limits>

namespace summitry {

namespace {

constexpr double longestEdge = 1; // degrees
constexpr std::size_t longestPiece = 128;

/// Gathers vectors.
class SphereSink final : public Sink {
public:
    void lineStart() override { shape.lines.emplace_back(); }
    void point(double x, double y) override
    {
        shape.lines.back().push_back(Rotation({}).rotate(LonLat{x, y}));
    }

    SphereShape shape;
};

void measure(SphereShape &shape)
{
    Vector sum{0, 0, 0};
    for (const auto &line : shape.lines) {
        for (const Vector &v : line)
            sum = {sum.x + v.x, sum.y + v.y, sum.z + v.z};
    }
    const double length = std::sqrt(dot(sum, sum));
    if (length > 0)
        shape.middle = {sum.x / length, sum.y / length, sum.z / length};
    double least = 1;
    for (const auto &line : shape.lines) {
        for (const Vector &v : line)
            least = std::min(least, dot(shape.middle, v));
    }
    constexpr double rounding = 1e-6;
    shape.radius = std::acos(std::clamp(least, -1.0, 1.0)) + rounding;
}

SphereShape onSphere(const Polygon &polygon)
{
    SphereSink sink;
    Densify densify(longestEdge, sink);
    densify.polygonStart();
    for (const Ring &ring : polygon.rings)
        handOnRing(ring, &ring == &polygon.rings.front(), densify);
    densify.polygonEnd();
    sink.shape.isCut = isCutByTheData(polygon);
    measure(sink.shape);
    return std::move(sink.shape);
}

std::vector<SphereShape> onSphere(const std::vector<Polygon> &polygons)
{
    std::vector<SphereShape> shapes;
    for (const Polygon &polygon : polygons)
        shapes.push_back(onSphere(polygon));
    return shapes;
}

std::vector<SphereShape> onSphere(const std::vector<Line> &lines, std::size_t longest)
{
    std::vector<SphereShape> shapes;
    for (const Line &line : lines) {
        for (std::size_t first = 0; first + 1 < line.size(); first += longest - 1) {
            SphereSink sink;
            Densify densify(longestEdge, sink);
            densify.lineStart();
            for (std::size_t i = first; i < std::min(first + longest, line.size()); ++i)
                densify.point(line[i].lon, line[i].lat);
            densify.lineEnd();
            measure(sink.shape);
            shapes.push_back(std::move(sink.shape));
        }
    }
    return shapes;
}

/// The globe's rim: hands on plane coordinates at once.
class Rim : public Horizon {
public:
    explicit Rim(LonLat centre)
        : Horizon(centre, 90)
    {
    }

    void leave(const Point &p, Sink &next) const { next.point(p.y, -p.z); }
    void trace(double from, double to, Sink &next) const
    {
        if (to < from + slack)
            to += 2 * std::numbers::pi;
        for (double i = std::floor(from / step) + 1; i * step < to; ++i)
            leave(at(i * step), next);
    }
    void traceAll(Sink &) const { }
};

class Turning {
public:
    Turning(LonLat centre, const Drafting &drafting, Sink &end)
        : m_rotation(centre)
        , m_frame(drafting.frame)
        , m_clip(drafting.frame, end)
        , m_next(drafting.frame.isNull() ? end : m_clip)
        , m_cutter(Rim(centre), m_next)
    {
    }

    void add(const SphereShape &shape, bool isPolygon)
    {
        const Vector middle = m_rotation.rotate(shape.middle);
        const double quarter = std::numbers::pi / 2;
        const double reach = shape.radius < quarter ? std::sin(shape.radius) : 1;
        if (middle.x < -reach || isOutOfFrame(middle, reach))
            return;
        const bool isWhole = middle.x > reach;
        Sink &next = isWhole ? m_next : m_cutter;
        if (isPolygon)
            next.polygonStart();
        for (const auto &line : shape.lines) {
            next.lineStart();
            if (isWhole)
                addWhole(line);
            else
                for (const Vector &v : line)
                    m_cutter.turnedPoint(m_rotation.rotate(v));
            next.lineEnd();
        }
        if (isPolygon)
            next.polygonEnd();
    }

private:
    bool isOutOfFrame(const Vector &middle, double reach) const
    {
        return !m_frame.isNull()
            && (middle.y + reach < m_frame.left() || middle.y - reach > m_frame.right()
                || -middle.z + reach < m_frame.top() || -middle.z - reach > m_frame.bottom());
    }
    void addWhole(const std::vector<Vector> &line)
    {
        for (const Vector &v : line) {
            const Vector turned = m_rotation.rotate(v);
            m_next.point(turned.y, -turned.z);
        }
    }

    Rotation m_rotation;
    QRectF m_frame;
    FrameClip m_clip;
    Sink &m_next;
    Cutter<Rim> m_cutter;
};

} // namespace

const Sphere &LazySphere::of(const World &world)
{
    std::call_once(m_once, [&] {
        for (const Country &country : world.countries)
            m_sphere.lands.push_back(onSphere(country.polygons));
        m_sphere.lakes = onSphere(world.lakes);
        m_sphere.coast = onSphere(world.coast, longestPiece);
        m_sphere.borders = onSphere(world.borders, longestPiece);
        m_sphere.disputedBorders = onSphere(world.disputedBorders, std::numeric_limits<int>::max());
    });
    return m_sphere;
}

bool drawsFromSphere(const Projection &projection, const Drafting &drafting)
{
    // A great circle's chord of s radians strays by no more than s² / 8.
    constexpr double edge = longestEdge * radiansPerDegree;
    return projection.kind() == ProjectionKind::Orthographic && drafting.tolerance > edge * edge / 8;
}

std::vector<PlaneArea> turnAreas(LonLat centre, std::span<const SphereShape> shapes, const Drafting &drafting)
{
    AreaSink sink;
    Turning turning(centre, drafting, sink);
    for (const bool cut : {true, false}) {
        sink.setJoining(cut);
        for (const SphereShape &shape : shapes) {
            if (shape.isCut == cut)
                turning.add(shape, true);
        }
    }
    return std::move(sink.areas);
}

std::vector<PlaneRun>
turnRuns(LonLat centre, std::span<const SphereShape> shapes, const Drafting &drafting, qsizetype longest)
{
    RunSink sink(longest, drafting.tolerance / 2);
    Turning turning(centre, drafting, sink);
    for (const SphereShape &shape : shapes)
        turning.add(shape, false);
    return std::move(sink.runs);
}

} // namespace summitry
