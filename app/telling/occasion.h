// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/emphasis.h"
#include "telling/frame.h"

namespace summitry {

/// What a day is about, of what the filter keeps.
struct Occasion {
    QString city; ///< of its latest meeting so far, or of the first to come; empty for none
    Text event; ///< what most of the day's meetings there so far belong to
};
/// None on a quiet day and at rest.
Occasion occasionOf(const Emphasis &, const Frame &);

/// In a few words: the event up to a colon or a bracket, without the name of the city at its end ("SCO
/// summit" for "SCO summit in Astana").
QString inBrief(const Occasion &, const Story &, const QString &language);

} // namespace summitry
