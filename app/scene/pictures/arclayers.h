// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"

#include <array>
#include <QImage>

namespace summitry {

/// The drawn arcs of a story as pictures, one for each depth: arcs that settle are added to them, and they
/// look as if all had been painted from scratch. A value; copies share their pictures until they change.
class ArcLayers {
public:
    ArcLayers() = default;
    explicit ArcLayers(const View &view)
        : m_size(view.size)
        , m_ratio(view.pixelRatio)
    {
    }

    /// For another view or look; what was painted on is used again where it fits.
    void clear(const View &view);
    /// How many of Schedule::arcsByEnd are in the pictures.
    size_t count() const { return m_count; }
    /// Adds the next ones up to `count`. Many are painted on all cores; about 5 microseconds each. Blocks.
    void extend(const Scene &scene, size_t count);
    /// Lays what lies in a box of pixels over a picture of the view's size.
    void lay(QImage &picture, const QRect &pixels) const;
    /// Moves the pictures with the map; what comes into view is empty, see `renew`.
    void scroll(QPoint pixels);
    /// Paints a part anew: after a move, or where arcs changed their look.
    void renew(const Scene &scene, const QRegion &region);

private:
    void add(const Scene &scene, std::span<const ArcIndex> arcs, const QRect &box);

    QSizeF m_size;
    double m_ratio = 1;
    size_t m_count = 0;
    struct Layer {
        QImage image;
        bool isEmpty = true; ///< whatever is in the image
    };
    std::array<Layer, ArcDepths> m_layers;
};

/// Pictures kept at some moments of a long story, so that going back begins at the nearest one.
class ArcCheckpoints {
public:
    /// The fullest kept pictures that hold no more than `count` arcs; none: empty ones.
    ArcLayers before(size_t count, const View &view) const;
    /// Extends layers to `count`, keeping pictures on the way.
    void extend(ArcLayers &layers, const Scene &scene, size_t count);

private:
    std::vector<ArcLayers> m_kept; ///< by count
};

} // namespace summitry
