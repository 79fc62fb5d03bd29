// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/emphasis.h"

namespace summitry {

/// The journeys of kept trips that set out on a day, each in a sentence: "Putin leaves Moscow for Beijing."
QStringList departuresInWords(const Emphasis &kept, const QDate &day, const QString &language);
/// What trips are under way on a day, by title, with their dates.
QStringList tripsInWords(const Story &story, const QDate &day, const QString &language);

} // namespace summitry
