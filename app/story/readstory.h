// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/buildstory.h"

namespace summitry {

/// What a path leads to: a table stands for its folder.
QString storyPath(const QString &path);

/// What the tables of a story are read from: a folder or zip of CSV tables, or a GeoPackage.
std::unique_ptr<StorySource> storySource(const QString &path);

/// Reads and checks a story: a folder of CSV tables, one of these, a zip or a GeoPackage. Blocks; call it on
/// a worker. Errors refuse the story, warnings do not. Opens nothing but the tables inside `path`. Places
/// without coordinates and leaders without a home are looked up with `geocoder`; without one the former are
/// errors.
StoryReading readStory(const QString &path, Geocoder *geocoder = nullptr, GroundMap *map = nullptr);

} // namespace summitry
