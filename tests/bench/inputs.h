// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the benchmarks read: our own world and story.

#include "globe/world.h"
#include "measure.h"
#include "story/readstory.h"
#include "tables/datafolder.h"
#include "telling/itinerary.h"

namespace summitry {

inline std::shared_ptr<const World> readWorldAt(MapScale scale)
{
    const WorldReading reading
        = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), scale, worldviews().first().id);
    require(reading.world != nullptr, "the world could not be read");
    return reading.world;
}

inline std::shared_ptr<const Itinerary> readOurStory()
{
    const auto story = readStory(dataPath(QStringLiteral("stories/putin-2024"))).story;
    require(story != nullptr, "the story could not be read");
    return planItinerary(story);
}

} // namespace summitry
