// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/departures.h"

#include "story/when.h"
#include "telling/way.h"

#include <algorithm>
#include <QCoreApplication>

namespace summitry {

QStringList departuresInWords(const Emphasis &kept, const QDate &day, const QString &language)
{
    const Itinerary &itinerary = *kept.itinerary;
    const Story &story = *itinerary.story;
    const Leader *protagonist = story.leader(story.protagonist);
    const auto name = [&](const QString &city) {
        const Place *place = story.place(city);
        return place ? place->name.in(language) : city;
    };
    QStringList lines;
    const auto departing = std::ranges::equal_range(itinerary.arcs, day, {}, &Arc::day);
    for (auto arc = departing.begin(); arc != departing.end(); ++arc) {
        const ArcIndex index(arc - itinerary.arcs.begin());
        if (arc->kind != Arc::Kind::Journey || itinerary.stops[arc->fromStop].kind == Stop::Kind::Waypoint
            || arc->precision != Precision::Day || (kept.filtered && kept.arcs[index] == ArcState::Dimmed))
            continue;
        const auto [from, to] = wayOf(itinerary, index);
        const QString way = QCoreApplication::translate("Departures", "leaves %1 for %2.");
        lines << (protagonist ? protagonist->shortName.in(language) + QLatin1Char(' ') + way : way)
                     .arg(name(from), name(to));
    }
    return lines;
}

QStringList tripsInWords(const Story &story, const QDate &day, const QString &language)
{
    QStringList lines;
    for (const Trip &trip : story.trips) {
        if (trip.start <= day && day <= trip.end && !trip.title.isEmpty())
            lines << trip.title.in(language) + QStringLiteral(", ")
                    + whenInWords(story, trip.start, trip.end, language, trip.precision);
    }
    return lines;
}

} // namespace summitry
