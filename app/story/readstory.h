// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/buildstory.h"

namespace summitry {

/// What a path leads to: a table stands for its folder.
QString storyPath(const QString &path);

/// Reads and checks a story: a folder of CSV tables, one of these or a zip. Blocks; call it on a worker.
/// Errors refuse the story, warnings do not. Opens nothing but the tables inside `path`.
/// Places without coordinates and leaders without a home are looked up with `geocoder`; without one the
/// former are errors.
StoryReading readStory(const QString &path, Geocoder *geocoder = nullptr, GroundMap *map = nullptr);

} // namespace summitry
