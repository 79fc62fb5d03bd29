// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/counts.h"
#include "telling/itinerary.h"
#include "telling/selection.h"

#include <QSet>

namespace summitry {

enum class ArcState { Normal, Dimmed, Related, Selected };

/// What a filter keeps and how strongly each thing is drawn.
struct Emphasis {
    std::shared_ptr<const Itinerary> itinerary; ///< of which it speaks; null for none
    bool filtered = false; ///< anything is filtered at all
    Indexed<MeetingIndex, bool> meetings; ///< kept
    Indexed<ArcIndex, ArcState> arcs;
    Indexed<ArcIndex, bool> keptArcs; ///< not dimmed, whatever is lit
    Counts counts; ///< of what is kept, whatever the moment
    Indexed<StopIndex, bool> stops; ///< a kept meeting is there, or an arc that is not dimmed ends
    Indexed<StopIndex, bool> travelled; ///< a leg that is not dimmed begins or ends there
    QSet<QString> leaders; ///< with a kept meeting
    /// Each leader of a kept meeting, and how often, the most frequent first; empty where nothing is
    /// filtered.
    QList<std::pair<QString, int>> met;
    QSet<QString> trips; ///< with a leg that is not dimmed
    QSet<QString> storyCountries; ///< with a leader other than the protagonist
    QSet<QString> keptCountries; ///< of those, with a kept leader, or chosen
    QStringList chosenCountries; ///< in the filter
    QString home; ///< the protagonist's country

    bool keepsMeeting(MeetingIndex index) const { return meetings[index]; }
    int keptMeetings() const;
    /// Of the first so many meetings at a stop, in their order there, how many are kept.
    int keptOfFirst(StopIndex stop, int meetings) const;
    /// Of all meetings at a stop.
    int keptAt(StopIndex stop) const;

    /// Of each kept meeting at each stop, in order, its position there; none where nothing is filtered.
    std::vector<int> keptPositions;
    Indexed<StopIndex, ptrdiff_t> keptEnds; ///< where each stop's end in it
};

/// A meeting is kept where its leader's or its place's country is chosen (and
/// region, leader, city and dates likewise). A visit is kept for its meetings; a leg
/// for the meetings with leaders who are at home at its end, where it ends in a
/// chosen country or city, except the way home, or, with nothing but dates chosen, for
/// its day. Related: the leg that brought the protagonist to any other kept
/// meeting, and the other legs of a kept leg's or meeting's trip within the dates. Selected:
/// the kept arcs of the chosen leaders' meetings, and those of lit meetings.
Emphasis
emphasise(std::shared_ptr<const Itinerary> itinerary, const Filter &filter, const Highlight &highlight = {});

} // namespace summitry
