// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/pictures/arclayers.h"
#include "scene/pictures/damage.h"
#include "scene/style/textpictures.h"

#include <functional>

namespace summitry {

/// The pictures that a map is made of, kept from frame to frame: the base; the base with what rests on it;
/// rings and labels; all of them with what moves. Only what was spoiled is painted again.
class MapPictures {
public:
    void resize(QSize size, double pixelRatio);
    /// The base as it was painted elsewhere, as large as the map: what rests on it is to be spoiled.
    void setBase(const QImage &base);

    void spoil(const MapDamage &damage);
    void shift(QPoint by); ///< what comes into view is spoiled
    void dropStill(); ///< what rests on the base, until something is painted again

    /// The map as it is now. `moving`: what covers all that moves in the scene, see MapChanges.
    const QImage &render(const Scene &scene, const ArcLayers &arcs, const QRegion &moving);

private:
    QImage blank(QImage::Format format) const;
    QRect all() const { return {QPoint(0, 0), m_size}; }
    void renew(QImage &picture, QRegion &spoiled, const std::function<void(QPainter &)> &paint) const;
    void renewStill(
        QImage &still, const Scene &scene, const ArcLayers &arcs, const QRegion &region,
        const QRect &band) const;
    void renewPlaces(const Scene &scene);
    std::vector<QRect> bandsOf(const Scene &scene, const QRegion &still, const QRegion &shown) const;
    QRect pixels(const QRect &box) const; ///< neighbouring boxes give neighbouring ones

    QSize m_size;
    double m_ratio = 1;
    QImage m_base, m_still, m_places, m_shown;
    QRegion m_baseSpoiled, m_stillSpoiled, m_placesSpoiled, m_shownSpoiled;
    TileMask m_ink{QSizeF()}; ///< where places are painted
    TextPictures m_texts;
};

} // namespace summitry
