// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storysource.h"

namespace summitry {

/// A story that is a folder, or a zip, of CSV tables. Opens nothing but the tables inside `path`. Scans bytes
/// before it believes them (csvscan.h).
std::unique_ptr<StorySource> csvSource(const QString &path);

} // namespace summitry
