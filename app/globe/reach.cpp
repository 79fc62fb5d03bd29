// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/reach.h"

#include "globe/rotation.h"

namespace summitry {

namespace {

double distance(LonLat a, LonLat b) ///< degrees of arc
{
    return std::acos(std::clamp(Rotation(a).rotate(b).x, -1.0, 1.0)) / radiansPerDegree;
}

} // namespace

Reach::Reach(const Projection &projection, const QRectF &frame)
{
    if (projection.isAzimuthal()) {
        m_centre = projection.centre();
        m_radius = projection.kind().facts().horizon;
    }
    const auto centre = frame.isNull() ? std::nullopt : projection.unproject(frame.center());
    if (!centre)
        return;
    constexpr int stepsPerSide = 4;
    double radius = 0;
    for (int i = 0; i <= stepsPerSide; ++i) {
        const double x = frame.left() + frame.width() * i / stepsPerSide;
        const double y = frame.top() + frame.height() * i / stepsPerSide;
        for (const QPointF &p :
             {QPointF(x, frame.top()), QPointF(x, frame.bottom()), QPointF(frame.left(), y),
              QPointF(frame.right(), y)}) {
            const auto place = projection.unproject(p);
            if (!place)
                return; // the map's edge is in the frame
            radius = std::max(radius, distance(*centre, *place));
        }
    }
    m_centre = *centre;
    m_radius = radius * 1.2; // the frame's sides bulge between the points asked
}

bool Reach::touches(const QRectF &box) const
{
    // A degree of longitude is never longer than one of latitude.
    const double half = std::hypot(box.width(), box.height()) / 2;
    return distance(m_centre, {box.center().x(), box.center().y()}) <= m_radius + half;
}

} // namespace summitry
