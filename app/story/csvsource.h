// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storysource.h"

namespace summitry {

/// A story that is a folder, or a zip, of CSV tables. Opens nothing but the tables inside `path`. Scans bytes
/// before it believes them (csvscan.h).
std::unique_ptr<StorySource> csvSource(const QString &path);

/// Whether a file of this name may stand beside the tables: README, LICENSE, COPYING.
bool isStoryDocument(const QString &name);
/// Those files of a folder or zip. A sentence in `error`, which is never null, where they cannot be read.
std::vector<NamedBytes> readDocuments(const QString &path, QString *error);

} // namespace summitry
