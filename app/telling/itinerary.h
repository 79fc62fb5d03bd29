// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

#include <memory>
#include <vector>

namespace summitry {

struct Arc;
struct Stop;
struct EndPair;
using ArcIndex = Index<Arc>;
using StopIndex = Index<Stop>;
using EndPairIndex = Index<EndPair>;

/// An arc of the map: a leg of the protagonist's trip, or a guest's way to a meeting.
struct Arc {
    enum class Kind { Journey, Visit };
    Kind kind = Kind::Visit;
    QString leader; ///< who travels: the protagonist for a journey, the guest for
                    ///< a visit
    QString from; ///< city (a place id)
    QString to;
    QDate day; ///< of departure for a journey, of arrival for a visit
    Precision precision = Precision::Day; ///< of that day
    QString trip; ///< of a journey; empty for a visit
    bool wayHome = false; ///< a journey that ends at the protagonist's home
    Certainty certainty = Certainty::Confirmed;
    QString source; ///< of a journey's leg
    /// Visit: the meetings of the stay. Journey: the meetings of its trip at its end with leaders who are at
    /// home there.
    QList<MeetingIndex> meetings;
    /// Arcs that share both ends, whichever way they run, fan out: −1, 0, +1 …
    /// halves where their number is even; counted from the left of the way from the alphabetically
    /// first end to the other.
    double fan = 0;
    StopIndex fromStop, toStop;
    EndPairIndex pair;
};

/// A city of the story, as it is marked on the map.
struct Stop {
    enum class Kind { Host, Stopover, Home, Waypoint };
    QString city;
    Kind kind = Kind::Home; ///< Host: meetings took place there; Waypoint: legs lead past it, unmarked
    QList<MeetingIndex> meetings; ///< held there, in order
};

/// What happens, in the order of happening. Days hold: the leg that brings the
/// protagonist, the guests' arrivals, the meetings in row order, the leg away.
struct Event {
    ArcIndex departure = {}; ///< the arc that sets out, or
    MeetingIndex meeting = {}; ///< the meeting that begins
    QDate day;
};

/// Two stops that arcs run between, either way.
struct EndPair {
    StopIndex first, second; ///< the smaller one first
    int arcs = 0; ///< how many
};

/// The story as movements. A pure function of the facts.
struct Itinerary {
    std::shared_ptr<const Story> story;
    Indexed<ArcIndex, Arc> arcs; ///< in the order of departure
    Indexed<StopIndex, Stop> stops; ///< hosts first, by number of meetings
    Indexed<EndPairIndex, EndPair> pairs;
    std::vector<Event> events;
    Indexed<MeetingIndex, ArcIndex> journeys; ///< see journeyTo
    Indexed<MeetingIndex, ArcIndex> visits; ///< see visitTo
    Indexed<MeetingIndex, StopIndex> hosts; ///< where each meeting is held
    QHash<QString, StopIndex> stopsByCity;

    /// The journey that brought the protagonist to a meeting: none where it was
    /// held at the protagonist's home country without a trip.
    ArcIndex journeyTo(MeetingIndex meeting) const { return journeys[meeting]; }
    /// The visit that brought the guest to a meeting: none where the guest was at
    /// home.
    ArcIndex visitTo(MeetingIndex meeting) const { return visits[meeting]; }
    /// The stop of a city, none where it is none.
    StopIndex stopAt(const QString &city) const;
};

std::shared_ptr<const Itinerary> planItinerary(std::shared_ptr<const Story> story);

} // namespace summitry
