// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/readstory.h"
#include "support/storymaker.h"
#include "support/testdata.h"
#include "tables/datafolder.h"
#include "telling/itinerary.h"

namespace summitry {

/// The itinerary of the built-in story as it was frozen, read once.
inline std::shared_ptr<const Itinerary> builtIn()
{
    static const auto itinerary = [] {
        const StoryReading reading = readStory(frozenStory());
        if (!reading.story)
            qFatal("%s", qPrintable(reading.problems.first().toString()));
        return planItinerary(reading.story);
    }();
    return itinerary;
}

/// "moscow > beijing, 15 May"
inline QString told(const Arc &arc)
{
    return QStringLiteral("%1 > %2, %3").arg(arc.from, arc.to, QLocale::c().toString(arc.day, "d MMM"));
}

/// The arc of this description; none where there is none or more than one.
inline ArcIndex arcOf(const Itinerary &itinerary, const QString &description)
{
    ArcIndex found;
    for (const ArcIndex i : itinerary.arcs.indices()) {
        if (told(itinerary.arcs[i]) != description)
            continue;
        if (found.isValid())
            return {};
        found = i;
    }
    return found;
}

/// The numbers of some indices, −1 for none.
inline QList<int> valuesOf(const auto &indices)
{
    QList<int> values;
    for (const auto index : indices)
        values.append(index.value());
    return values;
}

} // namespace summitry
