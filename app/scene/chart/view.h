// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projection.h"
#include "globe/world.h"

#include <QMarginsF>
#include <QSizeF>
#include <QTransform>

namespace summitry {

/// Which part of the Earth is shown, and how large. A value. Screen coordinates
/// are device-independent pixels from the frame's top left corner.
struct View {
    Projection projection;
    QPointF centre; ///< the plane point in the middle of the frame
    double scale = 200; ///< device-independent pixels per sphere radius
    QSizeF size; ///< of the frame, device-independent pixels
    double pixelRatio = 1; ///< device pixels per device-independent pixel

    QPointF toScreen(QPointF plane) const;
    QPointF toPlane(QPointF screen) const;
    std::optional<QPointF> toScreen(LonLat point) const; ///< nothing beyond the horizon
    std::optional<LonLat> toEarth(QPointF screen) const;
    QTransform transform() const; ///< plane to screen
    QRectF frame() const; ///< what is seen, in the plane
    double tolerance() const; ///< half a device pixel, in the plane
    MapScale mapScale() const; ///< the detail that this size needs at rest
    bool operator==(const View &) const = default;

    View zoomed(double factor,
                QPointF at) const; ///< the place under `at` stays there; bounded
    /// Dragged from one screen point to another, so that the place under `from` comes under `to` (near the
    /// poles of an azimuthal map, where north stays up, as near as it can). Azimuthal maps turn; flat ones
    /// move, and turn around the Earth's axis where one of their ends is in sight.
    View dragged(QPointF from, QPointF to) const;
    /// Moved as it is painted, nothing turned. Nothing where it would have to turn.
    std::optional<View> panned(QPointF by) const;
    View turned(LonLat by) const; ///< flat maps by the longitude alone
    View resized(QSizeF size) const; ///< keeps the middle and the share of the world that fits
    View fitted(const QRectF &plane,
                const QMarginsF &margins) const; ///< shows a plane box whole

private:
    View bringing(LonLat held, QPointF to) const;
    View turnedFreely(QPointF way) const;
};

} // namespace summitry
