// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/home.h"
#include "flat/stopfinder.h"
#include "flat/visits.h"
#include "story/geocodestory.h"

namespace summitry {

/// Something that a story says and its table does not, and the row that it follows from.
struct Derivation {
    RowPlace at;
    QString sentence;
};

/// Who travels, as far as it is known.
struct Protagonist {
    QString name; ///< empty: the table does not say
    QString home; ///< a country or a place as somebody typed it; empty: not known
    Derivation derived; ///< where `home` was derived; else without a sentence
    bool isNobody = false; ///< no journeys are told; who travels is met where they go
};

/// A story draft of one traveller's visits, with what was done to make it.
struct TableStory {
    StoryDraft draft;
    QList<PlaceMatch> places; ///< that were looked up
    QList<Derivation> derived;
    QList<Problem> problems; ///< stops that were not found, which are left out
    int stops = 0, placed = 0;
};

/// Makes trips, legs, places and meetings of visits, in the table `file`. `rows` is how many rows of data the
/// traveller has, with those that were left out.
TableStory makeTableStory(
    const std::vector<Visit> &visits, const ColumnPlan &plan, const Protagonist &who, const QString &file,
    int rows, Lands *lands, StopFinder *finder, Geocoder *geocoder);

} // namespace summitry
