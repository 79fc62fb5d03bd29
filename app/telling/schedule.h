// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

#include <memory>
#include <span>

namespace summitry {

/// How the story is told in time.
struct Pace {
    double duration = 40'000; ///< the whole story, milliseconds
    bool skipQuietDays = true; ///< days without an event take a quarter of their time
    bool operator==(const Pace &) const = default;
};

/// When each thing happens, in milliseconds of story time: 0 the first day's
/// morning, `duration()` the end. A pure function of the itinerary and the pace. Cheap to copy.
class Schedule {
public:
    struct Span {
        double start = 0;
        double length = 0; ///< milliseconds
        double end() const { return start + length; }
    };

    Schedule();
    Schedule(std::shared_ptr<const Itinerary> itinerary, const Pace &pace);

    /// That it tells; null where it tells none. Whose arcs, stops and meetings a schedule, or a frame of it,
    /// speaks of is known by this.
    const std::shared_ptr<const Itinerary> &itinerary() const { return m_times->itinerary; }

    double duration() const { return m_times->duration; }
    /// From first motion to arrival.
    Span arc(ArcIndex arc) const { return m_times->arcs[arc]; }
    int arcCount() const { return m_times->arcs.next().value(); }
    /// The morning of an arc's day, and of the day before, when it is announced.
    double morning(ArcIndex arc) const;
    double announced(ArcIndex arc) const;
    double meeting(MeetingIndex meeting) const { return m_times->meetings[meeting]; } ///< begins
    /// The nearest of the story's days.
    Span day(const QDate &day) const;
    int dayCount() const { return static_cast<int>(m_times->days.size()); }

    QDate dayAt(double moment) const;
    /// Days since the first day's morning, with fraction: where the playhead
    /// stands on an axis of equal days.
    double toDays(double moment) const;
    double fromDays(double days) const;

    /// How long an arrived arc settles and a ring pulses: less where so many follow each other that more
    /// than some hundred would do so at once.
    double settleLength() const;
    double pulseLength() const;

    // The same times, in order: what is in motion is found without asking all.
    const std::vector<ArcIndex> &arcsByStart() const { return m_times->arcsByStart; }
    const std::vector<ArcIndex> &arcsByEnd() const { return m_times->arcsByEnd; }
    const std::vector<MeetingIndex> &meetingsByBeginning() const { return m_times->meetingsInOrder; }
    double longestRun() const { return m_times->longestRun; } ///< of all arcs
    /// The moments of the meetings at a stop, in order.
    std::span<const double> meetingsAt(StopIndex stop) const;

private:
    struct Times {
        std::shared_ptr<const Itinerary> itinerary;
        QDate first;
        std::vector<double> days; ///< start of each day
        Indexed<ArcIndex, Span> arcs;
        Indexed<MeetingIndex, double> meetings;
        std::vector<ArcIndex> arcsByStart, arcsByEnd;
        std::vector<MeetingIndex> meetingsInOrder;
        std::vector<double> atStops; ///< moments of the meetings, stop after stop
        Indexed<StopIndex, std::pair<size_t, size_t>> ofStops; ///< each stop's in it: the first, how many
        double longestRun = 0;
        double duration = 0;
    };
    class Teller;

    int dayIndex(double moment) const;
    Span daySpan(int index) const;

    std::shared_ptr<const Times> m_times;
};

} // namespace summitry
