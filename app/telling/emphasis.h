// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    Indexed<StopIndex, bool> stops; ///< a kept meeting is there, or an arc that is not dimmed ends
    QSet<QString> leaders; ///< with a kept meeting
    QSet<QString> trips; ///< with a leg that is not dimmed
    QSet<QString> storyCountries; ///< with a leader other than the protagonist
    QSet<QString> keptCountries; ///< of those, with a kept leader, or chosen
    QStringList chosenCountries; ///< in the filter
    QString home; ///< the protagonist's country
    int legs = 0, visits = 0; ///< arcs that a filter does not dim

    bool keepsMeeting(MeetingIndex index) const { return meetings[index]; }
    int keptMeetings() const;
};

/// A meeting is kept where its leader's or its place's country is chosen (and
/// region, leader and dates likewise). A visit is kept for its meetings; a leg
/// for the meetings with leaders who are at home at its end, where it ends in a
/// chosen country, except the way home, or, with nothing but dates chosen, for
/// its day. Related: the leg that brought the protagonist to any other kept
/// meeting, and the other legs of a kept leg's trip within the dates. Selected:
/// the kept arcs of the chosen leaders' meetings, and those of lit meetings.
Emphasis
emphasise(std::shared_ptr<const Itinerary> itinerary, const Filter &filter, const Highlight &highlight = {});

/// What touches a country in the whole story: meetings and legs. Both empty:
/// nothing of the story is there.
struct CountryShare {
    QStringList leaders;
    QList<MeetingIndex> meetings;
    QList<ArcIndex> legs;
};
CountryShare shareOf(const Itinerary &itinerary, const QString &country);

} // namespace summitry
