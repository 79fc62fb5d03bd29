// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"
#include "scene/style/textpictures.h"

#include <QImage>

namespace summitry {

/// A story's rings, dots and labels as a picture. A value; copies share it until one changes.
class PlaceLayer {
public:
    /// Empty. Units: device-independent pixels.
    explicit PlaceLayer(QSize size = {}, double pixelRatio = 1);

    QRect all() const { return {QPoint(0, 0), m_size}; }
    double pixelRatio() const { return m_image.devicePixelRatio(); }
    /// Paints a part anew; all of it on all cores. Blocks.
    void renew(const Scene &scene, const QRegion &region);
    /// Moves the picture with the map; what comes into view is empty, see `renew`.
    void scroll(QPoint by);
    /// Where something is painted, or may be.
    QRegion ink() const { return m_ink.region(); }
    /// Lays what lies in a box of pixels over a picture of the same size.
    void lay(QImage &picture, const QRect &pixels) const;

private:
    QSize m_size;
    QImage m_image;
    TileMask m_ink;
    std::shared_ptr<TextPictures> m_texts; ///< for all copies
};

} // namespace summitry
