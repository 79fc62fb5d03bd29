// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storydraft.h"
#include "words/phrases.h"

namespace summitry {

/// Adds the row that tells of a story that is made of a flat table; its credit says so in every language.
void addStoryRow(
    StoryTable *story, const QString &title, const QString &protagonist, const QDate &first,
    const QDate &last, const TableFacts &facts);

} // namespace summitry
