#pragma once

#include "story/geocodestory.h"
#include "story/problem.h"
#include "story/story.h"

#include <memory>

namespace summitry {

struct StoryReading {
    std::shared_ptr<const Story> story; ///< null where there is an error
    QList<Problem> problems; ///< all of them, in file and row order
    QList<PlaceMatch> places; ///< that were geocoded, in row order
    QList<HomeMatch> homes; ///< that were inferred, in row order
};

/// Reads and checks a story: a folder of CSV tables or a zip of one. Blocks; call it on a worker.
/// Errors refuse the story, warnings do not. Opens nothing but the tables inside `path`.
/// Places without coordinates and leaders without a home are looked up with `geocoder`; without one the
/// former are errors.
StoryReading readStory(const QString &path, Geocoder *geocoder = nullptr);

} // namespace summitry
