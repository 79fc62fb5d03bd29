#pragma once

#include "story/story.h"
#include "story/storytables.h"

namespace summitry {

/// The story that checked tables tell.
Story buildStory(const StoryTables &tables);

} // namespace summitry
