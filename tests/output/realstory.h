#pragma once

#include "scene/sheet/sheet.h"
#include "story/readstory.h"
#include "support/testdata.h"
#include "tables/datafolder.h"

namespace summitry::test {

/// The built-in story, as it was frozen, on the world at 1:50m.
inline SheetContent realStory()
{
    static const SheetContent content = [] {
        SheetContent c;
        const auto story = readStory(frozenStory()).story;
        if (story)
            c.itinerary = planItinerary(story);
        c.medium
            = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Medium, QStringLiteral("un"))
                  .world;
        c.reduceMotion = true;
        return c;
    }();
    return content;
}

inline std::shared_ptr<const World> smallWorld()
{
    return readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Small, QStringLiteral("un"))
        .world;
}

inline double endOf(const SheetContent &content, const QDate &day)
{
    return Schedule(content.itinerary, content.pace).day(day).end() - 0.001;
}

} // namespace summitry::test
