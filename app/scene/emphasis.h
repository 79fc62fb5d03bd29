#pragma once

#include "scene/itinerary.h"
#include "scene/selection.h"

#include <QSet>

namespace summitry {

enum class ArcState { Normal, Dimmed, Related, Selected };

/// What a filter keeps and how strongly each thing is drawn.
struct Emphasis {
    bool filtered = false; ///< anything is filtered at all
    std::vector<bool> meetings; ///< kept, by index into Story::meetings
    std::vector<ArcState> arcs; ///< by index into Itinerary::arcs
    std::vector<bool> stops; ///< kept, by index into Itinerary::stops
    QSet<QString> leaders; ///< kept
    QSet<QString> trips; ///< kept: a leg of it is
    QSet<QString> storyCountries; ///< with a leader other than the protagonist
    QSet<QString> keptCountries; ///< of those, kept
    QStringList chosenCountries; ///< in the filter
    QString home; ///< the protagonist's country

    bool keepsMeeting(int index) const { return meetings[static_cast<size_t>(index)]; }
    int keptMeetings() const;
};

/// A meeting is kept where its leader's or its place's country is chosen (and
/// region, leader and dates likewise); a leg where it ends in a chosen country,
/// except the way home, or leads to a kept meeting. Related: the leg that
/// brought the protagonist to a kept meeting, and the other legs of a kept
/// trip. Selected: the arcs of the chosen leaders, and those of lit meetings.
Emphasis emphasise(const Itinerary &itinerary, const Filter &filter, const Highlight &highlight = {});

/// What touches a country in the whole story: meetings and legs. Both empty:
/// nothing of the story is there.
struct CountryShare {
    QStringList leaders;
    QList<int> meetings;
    QList<int> legs; ///< indices into Itinerary::arcs
};
CountryShare shareOf(const Itinerary &itinerary, const QString &country);

} // namespace summitry
