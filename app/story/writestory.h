// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storydraft.h"

namespace summitry {

/// What a story's tables can be written as.
enum class StoryForm { Folder, Zip, GeoPackage };
/// By the path's ending: .zip, .gpkg; a folder else.
StoryForm storyFormOf(const QString &path);

/// Writes a draft's tables, cell by cell, in the form that the path tells; documents lie beside them, but in
/// a GeoPackage, which has no room for them. It is read again before it takes its place, so that it holds
/// each cell, or nothing is written. What is there is only replaced where it is an empty folder or
/// `replaces` is set; then, too, a folder that holds anything but a story is left alone. Gives a sentence
/// where it fails. Blocks.
QString writeStory(
    const StoryDraft &draft, const std::vector<NamedBytes> &documents, const QString &path, bool replaces);

} // namespace summitry
