// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storydraft.h"

#include <QGeoCoordinate>

namespace summitry {

/// The rows of the legs of each trip, by their order.
QHash<QString, QList<int>> legsByTrip(const StoryTable &legs);
/// The city that a place belongs to, itself for a city.
QString cityOf(const StoryTables &tables, const QString &place);
/// Where a place lies; invalid where its row does not say it.
QGeoCoordinate positionOf(const StoryTables &tables, const QString &place);

} // namespace summitry
