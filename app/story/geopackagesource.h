// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storysource.h"

namespace summitry {

/// Whether a path is a GeoPackage that holds a story's tables rather than one flat table: one of them is
/// `story`. Reads the file where it ends in .gpkg; call it on a worker.
bool isStoryPackage(const QString &path);

/// A story that is a GeoPackage: a table of the database for each of the story's, cells as text, geometries
/// passed over. Rows are counted from 2, as in a text with a header. Only tables are read, no views.
std::unique_ptr<StorySource> geoPackageSource(const QString &path);

} // namespace summitry
