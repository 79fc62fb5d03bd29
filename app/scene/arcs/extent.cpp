// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/extent.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace summitry {

namespace {

constexpr double DegreesPerRadian = 180 / std::numbers::pi;

} // namespace

LonLat positionOf(const Story &story, const QString &place)
{
    const Place *found = story.place(place);
    return found ? toLonLat(found->position) : LonLat{};
}

ExtentBuilder::ExtentBuilder(const Story &story, const Projection &projection)
    : m_story(story)
    , m_projection(projection)
{
}

void ExtentBuilder::add(QPointF p)
{
    if (!std::exchange(m_any, true)) {
        m_box = QRectF(p, QSizeF(0, 0));
        return;
    }
    m_box.setCoords(
        std::min(m_box.left(), p.x()), std::min(m_box.top(), p.y()), std::max(m_box.right(), p.x()),
        std::max(m_box.bottom(), p.y()));
}

void ExtentBuilder::addCity(const QString &city)
{
    if (const auto p = m_projection.project(positionOf(m_story, city)))
        add(*p);
}

void ExtentBuilder::addWay(const QString &from, const QString &to)
{
    for (const auto &piece : projectGeodesic(
             m_projection, positionOf(m_story, from), positionOf(m_story, to),
             {.tolerance = 0.005, .frame = {}})) {
        for (const ArcPoint &p : piece)
            add(p.at);
    }
}

void ExtentBuilder::addBox(const QRectF &plane)
{
    if (plane.isNull())
        return;
    add(plane.topLeft());
    add(plane.bottomRight());
}

QRectF ExtentBuilder::extent(double more) const
{
    constexpr double Smallest = 0.1;
    const QRectF box = m_any ? m_box : m_projection.bounds();
    const double dx = std::max(box.width() * more, (Smallest - box.width()) / 2);
    const double dy = std::max(box.height() * more, (Smallest - box.height()) / 2);
    return box.adjusted(-dx, -dy, dx, dy);
}

void MiddleFinder::add(const QString &city, int times)
{
    const LonLat p = positionOf(m_story, city);
    const double lon = p.lon / DegreesPerRadian, lat = p.lat / DegreesPerRadian;
    m_sum += QVector3D(
                 static_cast<float>(std::cos(lat) * std::cos(lon)),
                 static_cast<float>(std::cos(lat) * std::sin(lon)), static_cast<float>(std::sin(lat)))
        * static_cast<float>(times);
}

LonLat MiddleFinder::middle(const ProjectionKind &kind) const
{
    constexpr float Nowhere = 1e-3F;
    if (kind.facts().centre)
        return *kind.facts().centre;
    if (m_sum.length() < Nowhere)
        return {};
    const auto rounded = [](double degrees) { return 5 * std::round(degrees / 5); };
    const double lon = rounded(std::atan2(m_sum.y(), m_sum.x()) * DegreesPerRadian);
    const double lat = std::atan2(m_sum.z(), std::hypot(m_sum.x(), m_sum.y())) * DegreesPerRadian;
    return {std::remainder(lon, 360.0), kind.isAzimuthal() ? rounded(lat) : 0};
}

} // namespace summitry
