// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/storydraft.h"

namespace summitry {

/// Tells of tables that are missing, and of columns that are missing or unknown.
void checkTables(const StoryDraft &draft, QList<Problem> *problems);

/// Checks each cell by itself and by the ids that it names.
void checkCells(const StoryTables &tables, QList<Problem> *problems);

/// Checks what rows say together: journeys and meetings, coordinates, certainty, mentions.
void checkFacts(const StoryTables &tables, QList<Problem> *problems);

/// The part of it on trips, legs and meetings: their days, stops and homes.
void checkTravel(const StoryTables &tables, QList<Problem> *problems);

} // namespace summitry
