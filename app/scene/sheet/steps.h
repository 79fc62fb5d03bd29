// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"

#include <QRectF>

namespace summitry {

/// The trips under the map of a tall picture: when, where and whom.
struct StepsPlan {
    struct Row {
        QString when, where, whom; ///< cut to their columns
    };
    std::vector<Row> rows; ///< of more trips than seven the six with most meetings
    QString more; ///< "13 more": trips that are left out; empty for none
    double margin = 0;
    double height = 0; ///< device-independent pixels; 0 where it holds nothing
};
/// Of the trips that the emphasis keeps.
StepsPlan planSteps(const Scene &, double margin, double width);
void paintSteps(Canvas &, const QRectF &box, const Colours &, const StepsPlan &);

} // namespace summitry
