// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/planetransform.h"
#include "globe/projection.h"
#include "globe/sink.h"

namespace summitry {

/// Projects, and gives edges points in between until none strays from its curve by more than the tolerance.
/// Takes rotated radians, hands on plane coordinates.
class Resample final : public Sink {
public:
    /// What an edge is between its ends.
    enum class Edge { StraightInLonLat, GreatCircle };

    Resample(const ProjectionKind &kind, Edge edge, const Drafting &drafting, Sink &next);

    void polygonStart() override;
    void polygonEnd() override;
    void lineStart() override;
    void lineEnd() override;
    void point(double x, double y) override;

private:
    struct Point {
        double lon = 0;
        double lat = 0;
        QPointF plane;
    };
    Point middle(const Point &a, const Point &b) const;
    bool isShort(const Point &a, const Point &b, double squared) const;
    bool isOutOfFrame(const Point &a, const Point &b, double stray) const;
    void pointsBetween(const Point &a, const Point &b, int depth);

    PlaneTransform m_transform;
    Edge m_edge;
    double m_tolerance;
    QRectF m_frame;
    double m_calm; ///< plane distance from the centre, squared, up to which curves bend gently
    Sink &m_next;
    bool m_inPolygon = false;
    bool m_empty = true;
    Point m_first;
    Point m_before;
};

} // namespace summitry
