#pragma once

#include "scene/boxgrid.h"
#include "scene/inkgrid.h"
#include "scene/layout.h"

namespace summitry {

/// What labels stand on: arcs, which they had better not cross, and rings, solid heads and other labels,
/// which they must not touch. Screen coordinates.
class LabelGround {
public:
    /// Of a layout whose arcs and stops are laid out; `area` is where labels may stand. All is measured from
    /// the plane's middle, so that a map that is moved measures the same.
    LabelGround(const Layout &layout, const Itinerary &itinerary, const QRectF &area);

    void take(const QRectF &box) { m_labels.add(box); }
    void freeAll(); ///< forgets what was taken

    bool isFree(const QRectF &box) const { return !m_obstacles.touches(box) && !m_labels.touches(box); }
    double ink(const QRectF &box) const { return m_ink.sum(box); } ///< weighted cells of arcs, see InkGrid
    /// Whether another stop than its own stands nearer to a box.
    bool isNearerToAnother(const QRectF &box, int stop) const;

private:
    void drawArcs(const Itinerary &itinerary);
    void addObstacles(const Itinerary &itinerary);

    const Layout &m_layout;
    QRectF m_area;
    size_t m_step; ///< each so manieth arc is asked
    InkGrid m_ink;
    BoxGrid m_obstacles, m_labels;
};

} // namespace summitry
