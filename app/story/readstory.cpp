// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/readstory.h"

#include "story/csvsource.h"

namespace summitry {

StoryReading readStory(const QString &path, Geocoder *geocoder, GroundMap *map)
{
    return buildStory(readDraft(*csvSource(path), path), geocoder, map);
}

} // namespace summitry
