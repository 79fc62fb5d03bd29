// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/pictures/arcpictures.h"
#include "scene/pictures/mappictures.h"
#include "scene/pictures/placepictures.h"

namespace summitry {

/// The pictures of a scene, kept while it changes: only what is damaged is painted again, large work on
/// workers.
class KeptMap : public QObject {
    Q_OBJECT
public:
    explicit KeptMap(const Scene &scene, QObject *parent = nullptr);

    const ArcPictures &arcs() const { return m_arcs; }
    const PlacePictures &places() const { return m_places; }
    void spoil(const MapDamage &damage);
    void setBase(const QImage &base); ///< as it was painted elsewhere; all above is painted again
    void shift(QPoint by); ///< the whole map has moved
    /// The map as it is now, of that size. `moving`: see MapChanges.
    const QImage &render(QSize size, double pixelRatio, const QRegion &moving);

signals:
    void damaged(const summitry::Damage &damage); ///< of what `render` gives

private:
    const Scene &m_scene;
    ArcPictures m_arcs;
    PlacePictures m_places;
    MapPictures m_pictures;
};

} // namespace summitry
