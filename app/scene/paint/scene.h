#pragma once

#include "scene/chart/chart.h"
#include "scene/paint/layout.h"
#include "scene/raster/tilemask.h"
#include "scene/style/style.h"
#include "telling/emphasis.h"
#include "telling/frame.h"

#include <optional>

class QPainter;

namespace summitry {

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
    int arc = -1; ///< index into Itinerary::arcs
    int stop = -1; ///< index into Itinerary::stops
    QString country; ///< code; empty on the sea
};
/// Stops come before arcs, arcs before countries. Small countries are hit within 6 pixels.
Hit hitTest(const Scene &scene, QPointF screen);

/// Painting, back to front. The painter's origin is the frame's top left
/// corner, its unit a device-independent pixel. `paintMap` is all four; a
/// window that keeps pictures calls them apart.
void paintBase(QPainter &,
               const Scene &); ///< sea, graticule, land, lakes, borders, chosen countries
void paintHoveredCountry(QPainter &, const Scene &); ///< the tint under the pointer, over the base
void paintSettledArcs(QPainter &, const Scene &); ///< announced and drawn arcs
/// Running and settling arcs, those under the pointer, and the rings that meetings start.
void paintMovingArcs(QPainter &, const Scene &);
class TextPictures;
/// Rings, dots, labels. `kept`: for who paints on images, part by part, or small parts again and again.
void paintPlaces(QPainter &, const Scene &, TextPictures *kept = nullptr);
/// What changes of a ring where one more meeting begins that is not its first.
QRectF countBox(const ScreenStop &stop, int count);
void paintMap(QPainter &, const Scene &, TextPictures *kept = nullptr);

/// The arc under the pointer, if it is drawn: it is painted with the moving ones.
std::optional<size_t> hoveredArc(const Scene &scene);
/// What the moving part of a scene covers on the screen: heads, tails, pulses.
QRegion movingRegion(const Scene &scene);
/// What one arc covers, however it is drawn.
void addArc(TileMask &mask, const Scene &scene, int arc);
QRegion arcRegion(const Scene &scene, int arc);

// The settled arcs, for those who add to a picture as arcs settle: the announced ones, then the drawn ones by
// depth, the deepest first, at each depth in the order of Schedule::arcsByEnd.
constexpr size_t ArcDepths = 6;
int arcDepth(const Scene &scene, size_t arc);
void paintAnnouncedArcs(QPainter &, const Scene &);
void paintDrawnArcs(QPainter &, const Scene &, std::span<const int> arcs); ///< these, in this order

/// The small map of the whole story, and the frame around what the window shows: apart, so that the map can
/// be kept as a picture.
void paintLocatorMap(QPainter &, const QRectF &box, const Scene &whole);
void paintLocatorFrame(QPainter &, const QRectF &box, const Scene &whole, const View &shown);

} // namespace summitry
