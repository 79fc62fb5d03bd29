// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"

#include <QRectF>

namespace summitry {

/// The trips under the map of a tall picture: when, where and whom.
struct StepsPlan {
    struct Row {
        QString when, where, whom;
    };
    QString head, headOfWhom; ///< "Six trips", "met"
    std::vector<Row> rows; ///< where not all find room those with most meetings
    QString more; ///< "and 13 more trips": those that are left out; empty for none
    double margin = 0, whereAt = 0, whomAt = 0; ///< columns, from the margin
    double height = 0; ///< device-independent pixels; 0 where it holds nothing
};
double stepsHeight(qsizetype rows);
/// Of the trips that the emphasis keeps; none for less than two rows.
StepsPlan planSteps(const Scene &, double margin, double width, qsizetype mostRows);
void paintSteps(Canvas &, const QRectF &box, const Colours &, const StepsPlan &);

} // namespace summitry
