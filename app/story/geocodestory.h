// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/geocoder.h"
#include "story/storydraft.h"

namespace summitry {

/// A row of the places table that was geocoded: its coordinates, and its country where it names none, are
/// those of `found`.
struct PlaceMatch {
    RowPlace at;
    QString id;
    QString name; ///< as the row has it
    KnownPlace found;
};

/// A leader without a home, whose home is taken to be the capital of their country.
struct HomeMatch {
    RowPlace at; ///< of the leader
    QString leader;
    QString place; ///< a place id
    bool isAdded = false; ///< the story had no place there
    KnownPlace found;
};

/// Degrees as a table holds them, in as few digits as read back the same: "55.7522".
QString inDegrees(double value);

/// Fills in the places that have neither lat nor lon. A place is taken where no other has the name as its
/// own; where it has six times the people of any other; or, where all that have it are in one country, where
/// it is the capital or has ten times the people. A country's name is its capital. Else the candidates are
/// told, with what would decide. Without a geocoder such places are errors.
QList<PlaceMatch> geocodePlaces(StoryTables *tables, Geocoder *geocoder, QList<Problem> *problems);

/// Fills in the homes of leaders who have none: the place of the story that lies in their country's capital,
/// else the capital, added to the places as `capital:ZAF` (no id that a table can have). What cannot be found
/// stays empty, without a geocoder all.
QList<HomeMatch> inferHomes(StoryTables *tables, Geocoder *geocoder, QList<Problem> *problems);

} // namespace summitry
