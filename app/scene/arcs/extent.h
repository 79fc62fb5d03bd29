// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projection.h"
#include "telling/itinerary.h"

#include <QVector3D>

namespace summitry {

LonLat positionOf(const Story &, const QString &place);

/// The box on the plane around what is added to it, also where that crosses 180°.
class ExtentBuilder {
public:
    ExtentBuilder(const Story &story, const Projection &projection);

    void addCity(const QString &city);
    void addWay(const QString &from, const QString &to); ///< along the geodesic
    void addBox(const QRectF &plane);
    /// Grown on each side by a share of its size, to 600 km at least; the whole map where nothing was added.
    QRectF extent(double more = 0) const;

private:
    void add(QPointF plane);

    const Story &m_story;
    const Projection &m_projection;
    QRectF m_box;
    bool m_any = false;
};

/// The mean direction of places, by how often they are added.
class MiddleFinder {
public:
    explicit MiddleFinder(const Story &story)
        : m_story(story)
    {
    }
    void add(const QString &city, int times);
    /// For a map of a kind: what a custom projection asks for; else rounded to 5°, flat maps keep the equator
    /// in the middle.
    LonLat middle(const ProjectionKind &) const;

private:
    const Story &m_story;
    QVector3D m_sum;
};

} // namespace summitry
