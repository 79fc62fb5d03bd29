// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/geocodestory.h"
#include "story/groundmap.h"
#include "story/story.h"

#include <memory>

namespace summitry {

struct StoryReading {
    std::shared_ptr<const Story> story; ///< null where there is an error
    QList<Problem> problems; ///< all of them, in table and row order
    QList<PlaceMatch> places; ///< that were geocoded, in row order
    QList<HomeMatch> homes; ///< that were inferred, in row order
};

/// Checks a draft and makes a story of it. Errors refuse it, warnings do not. Places without coordinates and
/// leaders without a home are looked up with `geocoder`; without one the former are errors. With `map` it is
/// checked that places lie where their rows say. `found` are places of the draft that were looked up while it
/// was made. Blocks.
StoryReading buildStory(
    StoryDraft draft, Geocoder *geocoder = nullptr, GroundMap *map = nullptr,
    const QList<PlaceMatch> &found = {});

} // namespace summitry
