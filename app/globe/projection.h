// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projectionkind.h"

#include <QPainterPath>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <span>
#include <vector>

namespace summitry {

/// A map projection of the sphere by PROJ, with its centre. Plane coordinates are in sphere radii, x to the
/// right and y DOWN, (0, 0) where the centre falls. A value: cheap to copy, usable from any thread (each
/// thread has its own PROJ context).
class Projection {
public:
    /// Flat projections take the centre's longitude as central meridian and keep the equator horizontal;
    /// azimuthal ones (the globe among them) take it whole.
    explicit Projection(ProjectionKind kind = ProjectionKind::EqualEarth, LonLat centre = {});

    const ProjectionKind &kind() const { return m_kind; }
    LonLat centre() const { return m_centre; }
    bool isAzimuthal() const { return m_kind.isAzimuthal(); }
    bool operator==(const Projection &) const = default;

    /// Nothing where the point is not on the map (beyond a globe's horizon, at the antipode of an azimuthal
    /// map's centre, nearer to a pole than Mercator shows). A point on the seam is at the right edge.
    std::optional<QPointF> project(LonLat point) const;
    /// Nothing outside the world's outline.
    std::optional<LonLat> unproject(QPointF point) const;

    QPainterPath outline() const; ///< the whole world: the sea's shape
    QRectF bounds() const; ///< of the outline

private:
    ProjectionKind m_kind;
    LonLat m_centre;
};

/// How shapes come onto the plane: cut on the sphere at the seam or the horizon, projected, resampled until
/// no edge strays by more than `tolerance` (sphere radii), clipped to `frame` where one is given.
struct Drafting {
    double tolerance = 0.001;
    QRectF frame; ///< plane coordinates; null: the whole map
};

/// Polygons, edges straight in longitude and latitude (as map data has them), as one closed path to fill.
QPainterPath projectPolygons(const Projection &, std::span<const Polygon>, const Drafting &);
/// Lines, edges straight in longitude and latitude, as an open path to stroke; never closed along a cut.
QPainterPath projectLines(const Projection &, std::span<const Line>, const Drafting &);
/// Meridians and parallels every `step` degrees, as lines to project.
std::vector<Line> graticule(const Projection &, double step);
/// The geodesic from `from` to `to` as the pieces that are on the map, in the direction of travel: one, two
/// where the seam or a pole cuts it, none behind the horizon or from a point to itself. Each point carries
/// its fraction of the whole length. The frame is not asked: arcs are whole.
struct ArcPoint {
    QPointF at; ///< plane
    double fraction = 0; ///< 0 … 1 of the geodesic's length
};
std::vector<std::vector<ArcPoint>>
projectGeodesic(const Projection &, LonLat from, LonLat to, const Drafting &);

} // namespace summitry
