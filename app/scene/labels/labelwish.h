// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/lines.h"
#include "scene/labels/label.h"
#include "telling/emphasis.h"

namespace summitry {

/// A label that has no place yet.
struct LabelWish {
    Label label; ///< what it says; where it stands is still empty
    QPointF at; ///< the ring, dot or country that it belongs to
    double radius = 0; ///< of the ring or dot
    double sway = 0; ///< of a country's name: how far from there it may stand, pixels
    QSizeF size; ///< of the label's box
    bool pressing = false; ///< it is one of the chief stops, which had better not go without
    int before = -1; ///< the place that it had, index into its places: where it had better stay
};

/// A place where a label may stand.
struct LabelPlace {
    int index = 0; ///< which of a wish's places it is, the cheapest first
    QRectF box;
    double flush = 0; ///< its lines begin at the left (0), end at the right (1) or are centred (0.5)
    double cost = 0; ///< in units of 'as bad as standing on the wrong side', whatever else is there
};

LabelWish
stopWish(const Itinerary &, const ScreenStop &at, StopIndex stop, const Emphasis &, const LabelOptions &);
LabelWish inBrief(const LabelWish &); ///< of a stop: without its second line
/// Of a stop around its ring, at 16 angles and five distances, and then, if it is pressing, at 16 more angles
/// in between; of a country around its middle. The cheapest first.
int placesOf(const LabelWish &); ///< how many
LabelPlace placeOf(const LabelWish &, int index);
QRectF reachOf(const LabelWish &wish); ///< holds all its places

/// Puts the label of a wish at a place.
Label labelAt(const LabelWish &wish, const LabelPlace &place);

/// The stops in the order in which they get their labels: hosts by their meetings, then homes of selected
/// arcs, stopovers, other homes.
std::vector<StopIndex> stopsByRank(const Itinerary &, const Emphasis &);

} // namespace summitry
