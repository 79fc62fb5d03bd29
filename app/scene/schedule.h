#pragma once

#include "scene/itinerary.h"

#include <span>

namespace summitry {

/// How the story is told in time.
struct Pace {
    double duration = 40'000; ///< the whole story, milliseconds
    bool skipQuietDays = true; ///< days without an event take a quarter of their time
    bool operator==(const Pace &) const = default;
};

/// When each thing happens, in milliseconds of story time: 0 the first day's
/// morning, `duration()` the end. A pure function of the itinerary and the pace.
class Schedule {
public:
    struct Span {
        double start = 0;
        double length = 0; ///< milliseconds
        double end() const { return start + length; }
    };

    Schedule() = default;
    Schedule(const Itinerary &itinerary, const Pace &pace);

    double duration() const { return m_duration; }
    Span arc(int arc) const { return m_arcs[static_cast<size_t>(arc)]; } ///< from first motion to arrival
    double meeting(int meeting) const { return m_meetings[static_cast<size_t>(meeting)]; } ///< begins
    /// The nearest of the story's days.
    Span day(const QDate &day) const;
    int dayCount() const { return static_cast<int>(m_days.size()); }

    QDate dayAt(double moment) const;
    /// Days since the first day's morning, with fraction: where the playhead
    /// stands on an axis of equal days.
    double toDays(double moment) const;
    double fromDays(double days) const;

    /// The moment where the next or previous occasion's first meeting begins (those of one city and day are
    /// one occasion); `duration()` after the last, 0 before the first. Well into an occasion, `previous` is
    /// its own beginning.
    double next(double moment) const;
    double previous(double moment) const;

private:
    double tellDay(const Itinerary &itinerary, std::span<const Event> events, double morning);
    void fit(double factor);
    void findSteps(const Itinerary &itinerary);
    int dayIndex(double moment) const;
    Span daySpan(int index) const;

    QDate m_first;
    std::vector<double> m_days; ///< start of each day
    std::vector<Span> m_arcs;
    std::vector<double> m_meetings;
    std::vector<double> m_steps; ///< sorted moments of the occasions
    double m_duration = 0;
};

} // namespace summitry
