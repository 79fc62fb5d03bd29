// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/pictures/arclayers.h"
#include "threads/background.h"

#include <QObject>
#include <QTimer>

namespace summitry {

/// Keeps the pictures of the drawn arcs up to the scene's frame. Few arcs are painted at once; many on
/// workers, and until they are there the pictures before stay. Pictures of few arcs are dropped when the
/// story rests: nothing is added to them, and they are painted again before one could tell.
class ArcPictures : public QObject {
    Q_OBJECT
public:
    explicit ArcPictures(const Scene &scene, QObject *parent = nullptr);

    const ArcLayers &layers() const { return m_layers; }
    bool isWhole() const; ///< no more and no less than the scene's frame is in them
    void forget(); ///< view, layout or look have changed
    void follow(); ///< the frame has moved
    void shift(QPoint by); ///< the map was dragged

signals:
    void changed(); ///< everywhere, other than by `follow` adding arcs
    void dropped(); ///< the next `follow` paints all anew

private:
    struct Painted {
        ArcLayers layers;
        ArcCheckpoints checkpoints;
    };
    void paintInBackground(ArcLayers layers, size_t count);
    void drop();

    const Scene &m_scene;
    ArcLayers m_layers;
    ArcCheckpoints m_checkpoints;
    QTimer m_unused;
    bool m_stale = true; ///< the pictures show something else
    bool m_dropped = false;
    Background m_painting;
    int m_epoch = 0; ///< what is painted for an earlier one is of no use
};

} // namespace summitry
