// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/lines.h"
#include "scene/arcs/routes.h"

namespace summitry {

/// Lays arcs out one by one, each by itself: its route on the screen, in its direction, fanned out where arcs
/// share both ends; on the Earth where they would leave the map or are cut. For one thread.
class ArcTracer {
public:
    ArcTracer(const View &view, bool crowd)
        : m_view(view)
        , m_crowd(crowd)
    {
    }

    /// Pieces and whether they are whole; not yet length and box.
    ScreenArc trace(const Routes::Route &, const Arc &, const EndPair &ends);

private:
    ScreenArc laid(const std::vector<std::vector<Waypoint>> &pieces, bool backwards); ///< of plane points
    void show(const std::vector<Waypoint> &piece, bool backwards);
    double measure();
    std::vector<Waypoint> densified(double step) const;

    struct Point {
        QPointF at;
        double fraction;
        double gap; ///< to the point before
    };
    const View &m_view;
    bool m_crowd;
    std::vector<Point> m_points; ///< of one piece: kept, so that no arc has to make it
};

} // namespace summitry
