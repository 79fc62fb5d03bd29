// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/arcbody.h"
#include "scene/paint/canvas.h"
#include "scene/style/style.h"

namespace summitry {

/// How strongly an arc is drawn.
struct ArcDrawing {
    double opacity = 1;
    ArcMeasure measure;
    bool casing = false; ///< what lies below keeps off
};

QColor arcColour(Arc::Kind, const Colours &);
/// Body and head, as the map and its key show them.
void paintArc(Canvas &, const ScreenArc &, Arc::Kind, const Colours &, const ArcDrawing &);
/// A journey's solid one, or a visit's chevron.
void paintArcHead(Canvas &, const ScreenArc &, Arc::Kind, const Colours &, const ArcMeasure &);

} // namespace summitry
