// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetframe.h"
#include "story/readstory.h"
#include "support/testdata.h"
#include "tables/datafolder.h"

namespace summitry::test {

/// A story on the world at 1:50m.
inline SheetContent contentOf(const QString &path)
{
    SheetContent content;
    if (const auto story = readStory(path).story)
        content.itinerary = planItinerary(story);
    content.medium
        = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Medium, QStringLiteral("un"))
              .world;
    content.reduceMotion = true;
    return content;
}

/// The built-in story, as it was frozen.
inline SheetContent realStory()
{
    static const SheetContent content = contentOf(frozenStory());
    return content;
}

/// As it is told today.
inline SheetContent builtInStory()
{
    static const SheetContent content = contentOf(dataPath(QStringLiteral("stories/putin-2024")));
    return content;
}

inline std::shared_ptr<const World> smallWorld()
{
    static const auto world
        = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Small, QStringLiteral("un")).world;
    return world;
}

inline double endOf(const SheetContent &content, const QDate &day)
{
    return Schedule(content.itinerary, content.pace).day(day).end() - 0.001;
}

} // namespace summitry::test
