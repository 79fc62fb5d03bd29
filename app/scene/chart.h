#pragma once

#include "globe/projection.h"
#include "globe/world.h"

#include <QPainterPath>

namespace summitry {

/// The world drawn in a projection: paths in plane coordinates, ready to fill
/// and stroke. Prepared on a worker, painted under any pan and zoom.
struct Chart {
    struct Land {
        int country = 0; ///< index into World::countries
        QPainterPath path;
        QRectF box;
    };

    std::shared_ptr<const World> world;
    Projection projection;
    double tolerance = 0; ///< that it was drawn with, sphere radii
    QRectF frame; ///< the part of the plane that is drawn; null: all of it
    QPainterPath outline;
    QPainterPath graticule;
    std::vector<Land> lands;
    QPainterPath borders, disputedBorders, coast, lakes;

    const Land *land(const QString &code) const;
    /// A country's coast and borders as lines to stroke: never along a cut.
    QPainterPath outlineOf(const QString &code) const;
};

/// `tolerance` in sphere radii. `frame` bounds what is drawn (plane), null for the whole map.
std::shared_ptr<const Chart> drawChart(
    std::shared_ptr<const World> world, const Projection &projection, double tolerance,
    const QRectF &frame = {});

} // namespace summitry
