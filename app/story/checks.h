// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/groundmap.h"
#include "story/storydraft.h"

namespace summitry {

/// Tells of tables that are missing, and of columns that are missing or unknown.
void checkTables(const StoryDraft &draft, QList<Problem> *problems);

/// Checks each cell by itself and by the ids that it names.
void checkCells(const StoryTables &tables, QList<Problem> *problems);

/// Tells of cells that are longer than can be shown, translations too.
void checkLengths(const StoryTables &tables, QList<Problem> *problems);

/// Checks what rows say together: journeys and meetings, coordinates, certainty, mentions.
void checkFacts(const StoryTables &tables, QList<Problem> *problems);

/// The part of it on trips, legs and meetings: their days, stops and homes.
void checkTravel(const StoryTables &tables, QList<Problem> *problems);

/// The part of that on where the protagonist can be: met where no leg leads on that day, or on one day in
/// places too far apart.
void checkPresence(const StoryTables &tables, QList<Problem> *problems);

/// Asks on what ground the places lie: in another country than the one given, at sea, with lat and lon
/// exchanged. Takes back what checkCells said of latitudes that are longitudes.
void checkGround(const StoryTables &tables, GroundMap *map, QList<Problem> *problems);

} // namespace summitry
