// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projection.h"
#include "globe/world.h"
#include "scene/style/style.h"

#include <QImage>

namespace summitry {

/// The whole world small, in a projection, by the painter of the map itself: what a menu shows beside the
/// projection's name. Transparent around the world's outline. Blocks (it projects the world).
QImage projectionPreview(
    const std::shared_ptr<const World> &world, const Projection &projection, Theme theme, QSize pixels);

} // namespace summitry
