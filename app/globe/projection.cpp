// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/projection.h"

#include "globe/horizon.h"
#include "globe/pathsink.h"
#include "globe/planetransform.h"
#include "globe/resample.h"

namespace summitry {

namespace {

constexpr double outlineTolerance = 1e-5;
constexpr double onTheSeam = 1e-9; // degrees, a tenth of a millimetre

} // namespace

Projection::Projection(ProjectionKind kind, LonLat centre)
    : m_kind(std::move(kind))
    , m_centre(centre)
{
}

std::optional<QPointF> Projection::project(LonLat point) const
{
    QPointF plane;
    if (isAzimuthal()) {
        const Vector v = Rotation(m_centre).rotate(point);
        if (v.x < std::cos(m_kind.facts().horizon * radiansPerDegree)
            || !PlaneTransform(m_kind).forward(
                std::atan2(v.y, v.x), std::asin(std::clamp(v.z, -1.0, 1.0)), plane))
            return std::nullopt;
        return plane;
    }
    if (std::abs(point.lat) > m_kind.facts().edge)
        return std::nullopt;
    double lon = std::remainder(point.lon - m_centre.lon, 360);
    if (180 - std::abs(lon) < onTheSeam)
        lon = 180;
    if (!PlaneTransform(m_kind).forward(lon * radiansPerDegree, point.lat * radiansPerDegree, plane))
        return std::nullopt;
    return plane;
}

std::optional<LonLat> Projection::unproject(QPointF point) const
{
    double lon = 0;
    double lat = 0;
    if (!PlaneTransform(m_kind).inverse(point, lon, lat))
        return std::nullopt;
    if (isAzimuthal())
        return Rotation(m_centre).turnBack(
            {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)});
    return LonLat{std::remainder(lon / radiansPerDegree + m_centre.lon, 360), lat / radiansPerDegree};
}

QPainterPath Projection::outline() const
{
    using Edge = Resample::Edge;
    PathSink path;
    Resample resample(
        m_kind, isAzimuthal() ? Edge::GreatCircle : Edge::StraightInLonLat, {outlineTolerance, {}}, path);
    resample.polygonStart();
    if (isAzimuthal()) {
        Horizon({}, m_kind.facts().horizon).traceAll(resample);
    } else {
        const double right = std::numbers::pi;
        const double top = m_kind.facts().edge * radiansPerDegree;
        resample.lineStart();
        resample.point(-right, -top);
        resample.point(right, -top);
        resample.point(right, top);
        resample.point(-right, top);
        resample.lineEnd();
    }
    resample.polygonEnd();
    return path.path;
}

QRectF Projection::bounds() const
{
    return outline().boundingRect();
}

} // namespace summitry
