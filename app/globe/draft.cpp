// SPDX-License-Identifier: GPL-3.0-or-later

// The chain from degrees to shapes on the plane.

#include "globe/cutter.h"
#include "globe/densify.h"
#include "globe/frameclip.h"
#include "globe/horizon.h"
#include "globe/pathsink.h"
#include "globe/projection.h"
#include "globe/reach.h"
#include "globe/resample.h"
#include "globe/ring.h"
#include "globe/seam.h"
#include "globe/shapesink.h"

#include <algorithm>

namespace summitry {

namespace {

class Draft {
public:
    Draft(const Projection &projection, const Drafting &drafting, Sink &end)
        : m_edge(projection.kind().facts().edge)
        , m_clip(drafting.frame, end)
        , m_resample(
              projection.kind(),
              projection.isAzimuthal() ? Resample::Edge::GreatCircle : Resample::Edge::StraightInLonLat,
              drafting, drafting.frame.isNull() ? end : m_clip)
        , m_band(bandBetween(-m_edge, m_edge), m_resample)
        , m_west(Seam(projection.centre().lon, Seam::West), afterTheSeam())
        , m_east(Seam(projection.centre().lon, Seam::East), afterTheSeam())
        , m_horizon(Horizon(projection.centre(), projection.kind().facts().horizon), m_resample)
        , m_densifyFar(
              greatCircleStep(drafting.tolerance) / (2 * stretched), antipode(projection.centre()),
              stretchedCap, m_horizon)
        , m_densify(
              greatCircleStep(drafting.tolerance) / (projection.kind().hidesHalf() ? 1 : 2),
              afterDensifying(projection.kind()))
        , m_reach(projection, drafting.frame)
        , m_isAzimuthal(projection.isAzimuthal())
        , m_seam(Seam::meridian(projection.centre().lon))
    {
    }

    void add(const Polygon &polygon)
    {
        if (polygon.rings.empty())
            return;
        for (Sink *head : headsFor(polygon.rings.front())) {
            head->polygonStart();
            for (const Ring &ring : polygon.rings)
                handOnRing(ring, &ring == &polygon.rings.front(), *head);
            head->polygonEnd();
        }
    }

    void add(const Line &line)
    {
        for (Sink *head : headsFor(line)) {
            head->lineStart();
            for (const LonLat &p : line)
                head->point(p.lon, p.lat);
            head->lineEnd();
        }
    }

private:
    /// On the plane of rotated longitude and latitude.
    static QRectF bandBetween(double south, double north)
    {
        constexpr double beyondTheSeam = 4;
        return {
            -beyondTheSeam, south * radiansPerDegree, 2 * beyondTheSeam, (north - south) * radiansPerDegree};
    }

    Sink &afterTheSeam() { return m_edge < 90 ? static_cast<Sink &>(m_band) : m_resample; }

    /// A parallel's edge of s radians strays from its great circle by s² sin(2 latitude) / 16.
    static double greatCircleStep(double tolerance)
    {
        return std::min(1.0, std::sqrt(8 * tolerance) / radiansPerDegree);
    }

    /// Towards the antipode azimuthal maps are stretched, and so is what an edge strays by.
    Sink &afterDensifying(const ProjectionKind &kind)
    {
        return kind.hidesHalf() ? static_cast<Sink &>(m_horizon) : m_densifyFar;
    }
    static constexpr double stretchedCap = 25; ///< degrees; beyond it by a factor of up to 7
    static constexpr double stretched = 4;

    /// Where a shape goes in: on both sides of the seam if it lies on both, nowhere if it cannot be seen.
    const std::vector<Sink *> &headsFor(const std::vector<LonLat> &points)
    {
        m_heads.clear();
        if (points.empty())
            return m_heads;
        const auto [west, east] = std::ranges::minmax_element(points, {}, &LonLat::lon);
        const auto [south, north] = std::ranges::minmax_element(points, {}, &LonLat::lat);
        if (!m_reach.touches({west->lon, south->lat, east->lon - west->lon, north->lat - south->lat}))
            return m_heads;
        if (m_isAzimuthal)
            m_heads.push_back(&m_densify);
        if (!m_isAzimuthal && west->lon < m_seam)
            m_heads.push_back(&m_west);
        if (!m_isAzimuthal && east->lon > m_seam)
            m_heads.push_back(&m_east);
        return m_heads;
    }

    double m_edge; ///< the latitude at which a flat map ends
    FrameClip m_clip;
    Resample m_resample;
    FrameClip m_band;
    Cutter<Seam> m_west;
    Cutter<Seam> m_east;
    Cutter<Horizon> m_horizon;
    Densify m_densifyFar;
    Densify m_densify;
    Reach m_reach;
    bool m_isAzimuthal;
    double m_seam;
    std::vector<Sink *> m_heads;
};

} // namespace

QPainterPath
projectPolygons(const Projection &projection, std::span<const Polygon> polygons, const Drafting &drafting)
{
    PathSink sink;
    Draft draft(projection, drafting, sink);
    for (const Polygon &polygon : polygons)
        draft.add(polygon);
    return sink.path;
}

QPainterPath projectLines(const Projection &projection, std::span<const Line> lines, const Drafting &drafting)
{
    PathSink sink;
    Draft draft(projection, drafting, sink);
    for (const Line &line : lines)
        draft.add(line);
    return sink.path;
}

std::vector<PlaneArea>
projectAreas(const Projection &projection, std::span<const Polygon> polygons, const Drafting &drafting)
{
    AreaSink sink;
    Draft draft(projection, drafting, sink);
    for (const bool cut : {true, false}) {
        sink.setJoining(cut);
        for (const Polygon &polygon : polygons) {
            if (isCutByTheData(polygon) == cut)
                draft.add(polygon);
        }
    }
    return std::move(sink.areas);
}

std::vector<PlaneRun> projectRuns(
    const Projection &projection, std::span<const Line> lines, const Drafting &drafting, qsizetype longest)
{
    RunSink sink(longest, drafting.tolerance / 2);
    Draft draft(projection, drafting, sink);
    for (const Line &line : lines)
        draft.add(line);
    return std::move(sink.runs);
}

std::vector<Line> graticule(const Projection &projection, double step)
{
    // From the seam once around, so that no parallel is broken in the middle of the map.
    const double west = Seam::meridian(projection.centre().lon) - 360;
    std::vector<Line> lines;
    for (double lat = std::floor(89.9 / step) * -step; lat < 90; lat += step)
        lines.push_back({{west, lat}, {west + 360, lat}});
    for (double lon = std::floor(west / step) * step + step; lon < west + 360; lon += step)
        lines.push_back({{lon, -90}, {lon, 90}});
    return lines;
}

} // namespace summitry
