// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/pictures/damage.h"
#include "scene/pictures/placelayer.h"
#include "threads/background.h"

#include <QObject>

namespace summitry {

/// Keeps the picture of rings and labels up to the scene. What takes some milliseconds is painted at once; of
/// a crowd, more than a few boxes on workers, and until they are there the picture before stands. It does not
/// where it shows another story or view.
class PlacePictures : public QObject {
    Q_OBJECT
public:
    explicit PlacePictures(const Scene &scene, QObject *parent = nullptr);

    const PlaceLayer &layer() const { return m_layer; }
    bool isWhole() const; ///< all that the scene has, and nothing else, is in it
    void resize(QSize size, double pixelRatio);
    void spoil(const Damage &damage);
    void forget(); ///< view, layout or look have changed: what is on workers is of no use, and spoiled again
    void follow(); ///< paints what is spoiled
    void shift(QPoint by); ///< the map was dragged

signals:
    void changed(const QRegion &region); ///< as workers painted it, or to be followed

private:
    bool canStand() const;
    void paintInBackground();

    const Scene &m_scene;
    PlaceLayer m_layer;
    QRegion m_spoiled;
    QRegion m_awaited; ///< on workers
    View m_view; ///< that the layer shows
    std::shared_ptr<const Itinerary> m_itinerary; ///< likewise
    Theme m_theme = {}; ///< likewise, or is to
    Background m_painting;
    int m_epoch = 0; ///< what is painted for an earlier one is of no use
};

} // namespace summitry
