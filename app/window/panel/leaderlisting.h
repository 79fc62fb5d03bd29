// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/counts.h"
#include "telling/emphasis.h"
#include "telling/frame.h"
#include "window/panel/leadersearch.h"

#include <optional>

namespace summitry {

/// What the list of leaders shows: a pure function of what is kept and what was found.
struct LeaderListing {
    struct Region {
        QString region; ///< as Leader::region
        QList<LeaderSearch::Match> shown; ///< the first of its leaders
        qsizetype leaders = 0, kept = 0;
        qsizetype meetings = 0; ///< of its leaders, that the filter keeps and that have begun
    };
    QList<Region> regions; ///< in the story's order, those with a kept leader first; in each these first
    qsizetype all = 0; ///< leaders of the story, without the protagonist
    qsizetype found = 0, kept = 0; ///< of those: by the search; of the found by the filter

    static constexpr qsizetype MostShown
        = 300; ///< in all regions: rows cost time, and nobody reads thousands
};

/// Without matches nothing is searched for, and all leaders are listed. Asks each meeting.
LeaderListing listLeaders(
    const Emphasis &emphasis, const Frame &frame, const std::optional<QList<LeaderSearch::Match>> &matches);

} // namespace summitry
