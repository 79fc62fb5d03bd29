// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/tablestory.h"
#include "story/buildstory.h"

namespace summitry {

/// What a person may say of a flat table that the table does not.
struct TableOptions {
    QString traveller = {}; ///< whose journeys are shown, where the table has several
    QString home = {}; ///< of the traveller: a country or a place
    QString columns = {}; ///< as planColumns'
    QString encoding = {}; ///< as decodeText's
    DayOrder dates = DayOrder::Unknown;
    bool skipsBadRows = false;
};

/// A story that was read from tables or from one flat table.
struct AnyReading {
    StoryReading reading;
    /// Of a flat table whose travellers are several, and none was named: then there is no story, and an error
    /// lists them.
    QList<TableTraveller> travellers;
    QList<Derivation> derived; ///< what the story says and the flat table does not, in row order
    int stops = 0, placed = 0; ///< of a flat table: those that it names, and those that were found
};

/// The path that a story is opened by: a table of a folder of tables stands for its folder.
QString pathToOpen(const QString &path);

/// Reads a story from whatever holds one: a folder or a zip of tables (readStory), or one flat table of who,
/// when, where and why. Geocoder and map as buildStory's. Blocks; call it on a worker.
AnyReading
openAnyStory(const QString &path, const TableOptions &options, Geocoder *geocoder, GroundMap *map = nullptr);

} // namespace summitry
