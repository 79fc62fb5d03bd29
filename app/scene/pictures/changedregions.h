#pragma once

#include "scene/paint/scene.h"

namespace summitry {

// Where the picture changes from one frame of a story to the next, without what moves. Screen coordinates.

/// So much comes or goes that it is not worth to ask where.
bool wholeMapChanges(const Frame &before, const Frame &now);
/// Where arcs have settled since a frame, and dotted lines appeared or went.
QRegion settledRegion(const Scene &now, const Frame &before);
/// Where rings have counted on since a frame, and labels of arcs come or go.
QRegion countedRegion(const Scene &now, const Frame &before);
/// Where labels differ between two layouts of one view.
QRegion changedLabels(const std::vector<Label> &before, const std::vector<Label> &now);

} // namespace summitry
