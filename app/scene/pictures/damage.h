// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegion>

namespace summitry {

/// Which part of a picture has to be painted again; device-independent pixels.
struct Damage {
    bool all = false;
    QRegion region = {}; ///< where it is not all

    QRegion in(const QRect &picture) const { return all ? QRegion(picture) : region & picture; }
    Damage operator+(const Damage &other) const { return {all || other.all, region + other.region}; }
};
inline const Damage Everything{.all = true};

/// Of the pictures that a map is made of (MapPictures), back to front.
struct MapDamage {
    Damage base = {}; ///< sea, land, borders; what rests on it with it
    Damage still = {}; ///< settled arcs, the hovered country
    Damage places = {}; ///< rings and labels
    Damage motion = {}; ///< running heads, the hovered arc
    bool arcsStale = false; ///< all arcs lie or look other than before
};

} // namespace summitry
