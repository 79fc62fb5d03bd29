// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projectionkind.h"

namespace summitry {

/// A PROJ string that begins with "+proj=", tried out on a grid over the Earth; see readProjection.
ProjectionReading readCustomProjection(const QString &definition);

} // namespace summitry
