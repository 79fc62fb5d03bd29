// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/style/typeface.h"

#include <mutex>
#include <QCache>
#include <QColor>
#include <QImage>

namespace summitry {

/// A text with a halo around it, or without one.
struct HaloedText {
    QString text;
    Type type = {};
    QColor colour = {};
    QColor halo = {}; ///< invalid: none
    double haloWidth = 0; ///< half of it outside the letters

    bool operator==(const HaloedText &) const = default;
};
/// The halo of a text that has one, to fill by the winding rule; baseline start at (0, 0).
QPainterPath haloOutline(const HaloedText &text);
/// `baseline`: where the text starts.
void paintText(QPainter &painter, const HaloedText &text, QPointF baseline);

/// Painted texts kept as small pictures, for a map of which small parts are painted again and again: to fill
/// the outlines of a label with its halo takes some thirty times as long. To be used with painters on images
/// that only move and enlarge; by several threads, if it must be.
class TextPictures {
public:
    void paint(QPainter &painter, const HaloedText &text, QPointF baseline);

private:
    struct Key {
        HaloedText text;
        double scale; ///< device pixels to a unit
        int phaseX, phaseY; ///< where in a pixel the baseline starts, in parts of one
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text.text, key.text.colour.rgba(), key.phaseX, key.phaseY);
        }
    };
    struct Picture {
        QImage image;
        QPoint corner; ///< from the pixel in which the baseline starts
    };
    Picture kept(const Key &key);
    static Picture painted(const Key &key);

    std::mutex m_mutex;
    QCache<Key, Picture> m_kept{8'000'000}; ///< bytes
};

} // namespace summitry
