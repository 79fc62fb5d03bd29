// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/fit.h"
#include "scene/arcs/screenindex.h"
#include "scene/arcs/waypoint.h"
#include "telling/emphasis.h"

namespace summitry {

/// An arc as it lies on the screen: pieces of a centre line, from tail to head.
/// Screen coordinates.
struct ScreenArc {
    using Point = Waypoint;
    std::vector<std::vector<Point>> pieces; ///< one; two where the seam cuts it; none behind the horizon
    bool startsHere = false; ///< the first piece begins at the start (it is not cut off)
    bool endsHere = false; ///< the last piece ends at the arc's end, no waypoint: a head stands there
    double length = 0; ///< of all pieces, pixels
    QRectF box; ///< with room for head and casing
};

/// A stop as it lies on the screen.
struct ScreenStop {
    QPointF at;
    bool visible = false; ///< on this side of the Earth, and no waypoint
    bool covered = false; ///< by a more important ring, but for a sliver
    bool ring = false; ///< else a dot: no meeting that is shown was held there
    double radius = 0; ///< of its ring or dot
};

using ScreenArcs = Indexed<ArcIndex, ScreenArc, QList>; ///< copies share them
using ScreenStops = Indexed<StopIndex, ScreenStop>;

class Routes;

/// Where arcs, rings and dots lie on the screen, for one view.
struct Lines {
    View view; ///< that they are laid out for, or were dragged to
    bool moving = false, coarse = false; ///< see LinesOptions
    ScreenArcs arcs; ///< not counting `dragged`
    QPointF dragged; ///< how far the arcs have been moved since they were laid out
    ScreenStops stops;
    ScreenIndex<StopIndex> stopIndex; ///< where they are near; not counting `dragged`
    ScreenIndex<StopIndex> hostIndex; ///< of those that are rings
    CloseUpScale closeUp; ///< where labels have to know it
    bool leftOut = false; ///< see LinesOptions
    std::shared_ptr<const Routes> routes; ///< that the arcs follow: another layout may use them

    /// Whether it is this itinerary's arcs and stops that they show.
    bool isOf(const std::shared_ptr<const Itinerary> &itinerary) const;
};

struct LinesOptions {
    bool moving = false; ///< the map turns or is zoomed
    bool coarse = false; ///< of a crowd a sample will do, for a moment
    bool leaveOut = false; ///< what a filter does not keep is not there at all
};

/// Rings are as large as what the emphasis keeps of their meetings, and arcs end at their rims.
/// `before` are other lines of the same story, where something is left out of the same emphasis: arcs are
/// laid out (else they are shared with it) and routes traced again only where they must be. Blocks.
Lines layOutLines(
    const std::shared_ptr<const Itinerary> &, const View &, const Emphasis &, const LinesOptions &,
    const Lines &before);
/// Which arcs are near where; not counting `dragged`.
ScreenIndex<ArcIndex> indexOfArcs(const Lines &);

} // namespace summitry
