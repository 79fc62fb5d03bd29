// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/pictures/arclayers.h"
#include "scene/pictures/damage.h"
#include "scene/pictures/placelayer.h"

namespace summitry {

/// The pictures that a map is made of, kept from frame to frame: the base; the base with what rests on it;
/// that with what moves, under rings and labels. Only what was spoiled is painted again.
class MapPictures {
public:
    void resize(QSize size, double pixelRatio);
    /// The base as it was painted elsewhere, as large as the map: what rests on it is to be spoiled.
    void setBase(const QImage &base);

    void spoil(const MapDamage &damage);
    void shift(QPoint by); ///< what comes into view is spoiled
    void dropStill(); ///< what rests on the base, until something is painted again

    /// The map as it is now. `moving`: what covers all that moves in the scene, see MapChanges.
    const QImage &
    render(const Scene &scene, const ArcLayers &arcs, const PlaceLayer &places, const QRegion &moving);

private:
    QImage blank() const;
    QRect all() const { return {QPoint(0, 0), m_size}; }
    void renewStill(
        QImage &still, const Scene &scene, const ArcLayers &arcs, const QRegion &region,
        const QRect &band) const;
    std::vector<QRect> bandsOf(const Scene &scene, const QRegion &still, const QRegion &shown) const;

    QSize m_size;
    double m_ratio = 1;
    QImage m_base, m_still, m_shown;
    QRegion m_baseSpoiled, m_stillSpoiled, m_shownSpoiled;
};

} // namespace summitry
