// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/knowntables.h"
#include "flat/tablestory.h"
#include "story/buildstory.h"

namespace summitry {

/// How a flat table was understood, to be looked at and corrected.
struct TablePreview {
    static constexpr size_t Most = 11; ///< rows
    QString note; ///< how the file was read
    QString shape; ///< the same for tables with the same heads; empty where nothing could be read
    QStringList heads;
    std::map<Role, int> columns; ///< by what it means
    std::vector<GridRow> rows; ///< the first of data
    qsizetype count = 0; ///< rows of data
    QList<TableTraveller> travellers;
    TableOptions options; ///< what it was read with
    QString ambiguous; ///< a date that can be read two ways and was not; empty where there is none
    bool isUnsure
        = false; ///< columns were guessed without a head, or are missing; dates or travellers are open
};

/// A story that was read from tables or from one flat table.
struct AnyReading {
    StoryReading reading;
    TablePreview preview; ///< of a flat table
    /// Of a flat table whose travellers are several, and none was named: then there is no story, and an error
    /// lists them.
    QList<TableTraveller> travellers;
    QList<Derivation> derived; ///< what the story says and the flat table does not, in row order
    int stops = 0, placed = 0; ///< of a flat table: those that it names, and those that were found
};

/// The path that a story is opened by: a table of a folder of tables stands for its folder.
QString pathToOpen(const QString &path);

/// Reads a story from whatever holds one: a folder or a zip of tables (readStory), or one flat table of who,
/// when, where and why. Geocoder and map as buildStory's; `known` tables need not be explained again. The
/// tables that a flat table's story was built of are written to `draft` where it is not null. Blocks; call it
/// on a worker.
AnyReading openAnyStory(
    const QString &path, const TableOptions &options, Geocoder *geocoder, GroundMap *map = nullptr,
    const KnownTables &known = {}, StoryDraft *draft = nullptr);

/// How a flat table would be understood with these options; no place is looked up. Blocks.
TablePreview previewTable(const QString &path, const TableOptions &options, Geocoder *geocoder);

} // namespace summitry
