// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projection.h"

#include <QByteArray>
#include <vector>

namespace summitry::test {

/// A map that is drawn twice.
struct Case {
    Projection projection;
    QString name() const; ///< "mercator 7.5", "orthographic 12 -89.9"; also of its files
};

/// For each of the four projections 24 central meridians, 15 degrees apart, and 24 rotations: of flat ones
/// meridians whose seam lies awkwardly, of azimuthal ones centres all over the Earth.
std::vector<Case> allCases();

} // namespace summitry::test
