// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/archeads.h"
#include "scene/arcs/arclook.h"
#include "scene/labels/boxgrid.h"
#include "scene/labels/inkgrid.h"

namespace summitry {

/// What labels stand on: arcs, which they had better not cross, and rings, solid heads and other labels,
/// which they must not touch. Screen coordinates.
class LabelGround {
public:
    /// `area` is where labels may stand. All is measured from
    /// the plane's middle, so that a map that is moved measures the same.
    LabelGround(const Lines &lines, const Itinerary &itinerary, const QRectF &area);

    void take(const QRectF &box) { m_labels.add(box); }
    void leave(const QRectF &box) { m_labels.remove(box); } ///< that was taken
    void freeAll(); ///< forgets what was taken

    /// By what does not move.
    bool isBlocked(const QRectF &box) const { return m_rings.touches(box) || m_heads.touches(box); }
    bool isFree(const QRectF &box) const { return !isBlocked(box) && !m_labels.touches(box); }
    /// For a leader line, which may cross heads as it crosses arcs.
    bool isFreeForLine(const QRectF &box) const { return !m_rings.touches(box) && !m_labels.touches(box); }
    /// Weighted cells of arcs, see InkGrid; where they are more than `most`, any number above.
    double ink(const QRectF &box, double most) const { return m_ink.sum(box, most); }
    /// By how many pixels a box is nearer to the rim of its own stop than to that of any other, `most` at
    /// most; negative where another is nearer. Below `least` it may be any number below.
    double lead(const QRectF &box, StopIndex stop, double least, double most) const;

private:
    void drawArcs(const Itinerary &itinerary);
    void addObstacles(const Itinerary &itinerary);
    void addHead(const Heading &, const ArcLook &);

    const Lines &m_lines;
    QRectF m_area;
    size_t m_step; ///< each so manieth arc is asked
    InkGrid m_ink;
    BoxGrid m_rings, m_heads, m_labels;
};

} // namespace summitry
