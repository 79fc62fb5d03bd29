// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"
#include "scene/pictures/damage.h"

namespace summitry {

/// Tells what a change of a scene damages on its pictures, and keeps what moves in it.
class MapChanges {
public:
    /// Covers all that moves in the latest scene that was told of.
    const QRegion &moving() const { return m_moving; }

    /// The story has moved on from a frame; all else is as it was.
    MapDamage frameMoved(const Scene &now, const Frame &before);
    /// The scene has another layout than before.
    MapDamage laidOut(const Scene &now, const Layout &before);
    /// Another arc is under the pointer.
    MapDamage hovered(const Scene &now);
    void shift(QPoint by) { m_moving.translate(by); }

private:
    QRegion move(const Scene &now);

    QRegion m_moving;
};

} // namespace summitry
