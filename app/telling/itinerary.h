// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

#include <memory>
#include <vector>

namespace summitry {

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
    /// Indices into Story::meetings. Visit: the meetings of the stay. Journey:
    /// the meetings of its trip at its end with leaders who are at home there.
    QList<int> meetings;
    /// Arcs that share both ends, whichever way they run, fan out: −1, 0, +1 …
    /// halves where their number is even; counted from the left of the way from the alphabetically
    /// first end to the other.
    double fan = 0;
    int fromStop = -1, toStop = -1; ///< indices into Itinerary::stops
    int pair = -1; ///< of ends: index into Itinerary::pairs
};

/// A city of the story, as it is marked on the map.
struct Stop {
    enum class Kind { Host, Stopover, Home };
    QString city;
    Kind kind = Kind::Home; ///< Host: meetings took place there
    QList<int> meetings; ///< held there, in order
};

/// What happens, in the order of happening. Days hold: the leg that brings the
/// protagonist, the guests' arrivals, the meetings in row order, the leg away.
struct Event {
    enum class Kind { Departure, Meeting }; ///< an arc sets out; a meeting begins
    Kind kind = Kind::Meeting;
    int index = 0; ///< into Itinerary::arcs, or into Story::meetings
    QDate day;
};

/// Two stops that arcs run between, either way.
struct EndPair {
    int first = -1, second = -1; ///< indices into Itinerary::stops, the smaller one first
    int arcs = 0; ///< how many
};

/// The story as movements. A pure function of the facts.
struct Itinerary {
    std::shared_ptr<const Story> story;
    std::vector<Arc> arcs; ///< in the order of departure
    std::vector<Stop> stops; ///< hosts first, by number of meetings
    std::vector<EndPair> pairs;
    std::vector<Event> events;
    std::vector<int> journeys; ///< by meeting: see journeyTo
    std::vector<int> visits; ///< by meeting: see visitTo
    std::vector<int> hosts; ///< by meeting: index of the stop where it is held
    QHash<QString, int> stopsByCity;

    /// The journey that brought the protagonist to a meeting: −1 where it was
    /// held at the protagonist's home country without a trip.
    int journeyTo(int meeting) const;
    /// The visit that brought the guest to a meeting: −1 where the guest was at
    /// home.
    int visitTo(int meeting) const;
    /// Index of a stop by city, −1 where it is none.
    int stopAt(const QString &city) const;
};

std::shared_ptr<const Itinerary> planItinerary(std::shared_ptr<const Story> story);

} // namespace summitry
