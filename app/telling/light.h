// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/emphasis.h"

namespace summitry {

/// Selects the arcs of lit meetings besides.
void light(Emphasis &emphasis, const QList<MeetingIndex> &meetings);

} // namespace summitry
