// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/planeshapes.h"
#include "globe/world.h"

#include <map>
#include <mutex>

namespace summitry {

/// The world drawn in a projection: shapes in plane coordinates, ready to fill and stroke. Prepared on a
/// worker, painted under any pan and zoom, from several threads at once.
struct Chart {
    struct Land {
        int country = 0; ///< index into World::countries
        std::vector<PlaneArea> areas;
        QRectF box; ///< around them all
    };

    std::shared_ptr<const World> world;
    Projection projection;
    double tolerance = 0; ///< that it was drawn with, sphere radii
    QRectF frame; ///< the part of the plane that is drawn; null: all of it
    QPolygonF outline;
    std::vector<Land> lands;
    std::vector<PlaneArea> lakes;
    std::vector<PlaneRun> graticule, borders, disputedBorders, coast;

    const Land *land(const QString &code) const;
    /// A country's coast and borders as lines to stroke: never along a cut. Projected when first asked for,
    /// by any thread, and kept.
    const std::vector<PlaneRun> &outlineOf(const QString &code) const;

    struct Outlines {
        std::mutex mutex;
        std::map<QString, std::vector<PlaneRun>> byCode;
    };
    std::unique_ptr<Outlines> outlines = std::make_unique<Outlines>();
};

/// `tolerance` in sphere radii. `frame` bounds what is drawn (plane), null for the whole map. Blocks, on all
/// cores.
std::shared_ptr<const Chart> drawChart(
    std::shared_ptr<const World> world, const Projection &projection, double tolerance,
    const QRectF &frame = {});

} // namespace summitry
