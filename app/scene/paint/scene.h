// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/chart/chart.h"
#include "scene/paint/layout.h"
#include "scene/raster/tilemask.h"
#include "scene/style/style.h"
#include "telling/emphasis.h"
#include "telling/frame.h"

#include <optional>

namespace summitry {

class Canvas;

/// What is drawn at a moment. Follows from Story, World, Selection, Playhead
/// and View alone, so that the window, an export and a test show the same map for the same values.
struct Scene {
    std::shared_ptr<const Itinerary> itinerary;
    std::shared_ptr<const Chart> chart; ///< may be null while the world is read: the sea alone is drawn
    View view;
    Theme theme = Theme::Light;
    QString language = QStringLiteral("en");
    Highlight highlight;
    Emphasis emphasis;
    Frame frame;
    Layout layout;
    bool transparent = false; ///< sea and graticule are left out
};

/// What the pointer touches.
struct Hit {
    ArcIndex arc;
    StopIndex stop;
    QString country; ///< code; empty on the sea
};
/// Stops come before arcs, arcs before countries. Small countries are hit within 6 pixels.
Hit hitTest(const Scene &scene, QPointF screen);

/// Painting, back to front. The canvas's origin is the frame's top left
/// corner, its unit a device-independent pixel. `paintMap` is all four; a
/// window that keeps pictures calls them apart.
void paintBase(Canvas &,
               const Scene &); ///< sea, graticule, land, lakes, borders, chosen countries
void paintHoveredCountry(Canvas &, const Scene &); ///< the tint under the pointer, over the base
void paintSettledArcs(Canvas &, const Scene &); ///< announced and drawn arcs
/// Running and settling arcs, those under the pointer, and the rings that meetings start.
void paintMovingArcs(Canvas &, const Scene &);
void paintPlaces(Canvas &, const Scene &); ///< rings, dots, labels
/// What changes of a ring where one more meeting begins that is not its first.
QRectF countBox(const ScreenStop &stop, int count);
void paintMap(Canvas &, const Scene &);

/// The arc under the pointer, if it is drawn: it is painted with the moving ones.
ArcIndex hoveredArc(const Scene &scene);
/// What the moving part of a scene covers on the screen: heads, tails, pulses.
QRegion movingRegion(const Scene &scene);
/// What one arc covers, however it is drawn.
void addArc(TileMask &mask, const Scene &scene, ArcIndex arc);
QRegion arcRegion(const Scene &scene, ArcIndex arc);

// The settled arcs, for those who add to a picture as arcs settle: the announced ones, then the drawn ones by
// depth, the deepest first, at each depth in the order of Schedule::arcsByEnd.
constexpr size_t ArcDepths = 6;
size_t arcDepth(const Scene &scene, ArcIndex arc);
void paintAnnouncedArcs(Canvas &, const Scene &);
void paintDrawnArcs(Canvas &, const Scene &, std::span<const ArcIndex> arcs); ///< these, in this order

/// The small map of the whole story, and the frame around what the window shows: apart, so that the map can
/// be kept as a picture.
void paintLocatorMap(Canvas &, const QRectF &box, const Scene &whole);
void paintLocatorFrame(Canvas &, const QRectF &box, const Scene &whole, const View &shown);

} // namespace summitry
