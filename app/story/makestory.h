// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"
#include "story/storydraft.h"

namespace summitry {

/// The story that checked tables tell: each fact knows the row that it was made of.
Story makeStory(const StoryTables &tables);

} // namespace summitry
