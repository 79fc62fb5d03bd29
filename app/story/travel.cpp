// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/travel.h"

#include <algorithm>

namespace summitry {

QHash<QString, QList<int>> legsByTrip(const StoryTable &legs)
{
    QHash<QString, QList<int>> trips;
    for (int row = 0; row < legs.size(); ++row)
        trips[legs.cell(row, "trip")] += row;
    for (QList<int> &rows : trips)
        std::stable_sort(rows.begin(), rows.end(), [&legs](int a, int b) {
            return legs.cell(a, "order").toInt() < legs.cell(b, "order").toInt();
        });
    return trips;
}

QString cityOf(const StoryTables &tables, const QString &place)
{
    const StoryTable &places = tables.at("places");
    const int row = places.find(place);
    const QString city = row < 0 ? QString() : places.cell(row, "city");
    return city.isEmpty() ? place : city;
}

QGeoCoordinate positionOf(const StoryTables &tables, const QString &place)
{
    const StoryTable &places = tables.at("places");
    const int row = places.find(place);
    if (row < 0)
        return {};
    bool hasLat = false, hasLon = false;
    const double lat = places.cell(row, "lat").toDouble(&hasLat);
    const double lon = places.cell(row, "lon").toDouble(&hasLon);
    return hasLat && hasLon ? QGeoCoordinate(lat, lon) : QGeoCoordinate();
}

} // namespace summitry
