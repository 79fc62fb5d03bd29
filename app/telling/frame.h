// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"
#include "telling/schedule.h"

namespace summitry {

/// An arc's life: announced (faint), drawing (a head runs), settling (the tail fills up), drawn.
enum class ArcPhase { Hidden, Announced, Drawing, Settling, Drawn };

struct ArcMoment {
    ArcPhase phase = ArcPhase::Drawn;
    double head = 1; ///< how far the head has come, 0 … 1 of the way, eased
    double settled = 1; ///< of the 400 ms from arrival to 'drawn'
};

struct StopMoment {
    int count = 0; ///< meetings begun so far
    double pulse = 0; ///< 0 … 1 of the pulse that a meeting starts; 0 and 1 are not drawn
};

/// The story at a moment. A pure function of schedule and moment. What asks about all arcs costs
/// what is in motion, not what is in the story.
struct Frame {
    double moment = 0;
    bool atRest = true; ///< everything drawn, full strength
    bool reduceMotion = false;
    QDate day;
    QString today; ///< city of this day's latest meeting so far or first to come; empty on a quiet day and at
                   ///< rest
    QList<MeetingIndex> todaysMeetings; ///< of the day, begun or not, and those that go on; empty at rest
    Schedule schedule; ///< whose itinerary's arcs, stops and meetings it speaks of

    ArcMoment arc(ArcIndex index) const;
    StopMoment stop(StopIndex index) const;

    std::vector<ArcIndex> movingArcs() const; ///< drawing or settling, in the order of their start
    std::vector<ArcIndex> announcedArcs() const; ///< in the order of their start
    std::span<const ArcIndex> drawnArcs() const; ///< the first of Schedule::arcsByEnd

    std::vector<StopIndex> pulsingStops() const; ///< each once, in no order
};

struct FrameOptions {
    bool atRest = false; ///< the end, everything drawn
    bool reduceMotion = false; ///< arcs appear whole on their day, no head, tail or pulse
};
Frame frameAt(const Schedule &, double moment, const FrameOptions & = {});

/// What the day is about, in a few words: the event of its latest meeting so far (or first to come) up to a
/// colon or a bracket. Empty on a quiet day.
QString todaysEvent(const Frame &, const QString &language);

} // namespace summitry
