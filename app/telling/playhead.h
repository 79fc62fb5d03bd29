// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/emphasis.h"
#include "telling/schedule.h"

#include <memory>
#include <QObject>

namespace summitry {

/// The moment that is shown, and how it moves. Reads no clock: whoever has one calls `advance`.
class Playhead : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A new story: the schedule is made anew, the moment rests at the end. `ready`: its schedule in this
    /// pace where it was made elsewhere, since that of a large story takes a while.
    void setItinerary(std::shared_ptr<const Itinerary> itinerary, const Schedule &ready = {});
    /// The story was changed: the same time of the same day is shown, as far as the story still has it; at
    /// the end it stays at the end.
    void changeItinerary(std::shared_ptr<const Itinerary> itinerary, const Schedule &ready = {});

    const Schedule &schedule() const { return m_schedule; }
    const Pace &pace() const { return m_pace; }
    double moment() const { return m_moment; } ///< milliseconds of story time
    double speed() const { return m_speed; }
    bool isPlaying() const { return m_playing; }
    bool isLooping() const { return m_looping; }
    bool atRest() const; ///< at the end and not playing: everything is drawn

    void play(); ///< from the beginning where it stands at the end
    void pause();
    void setMoment(double moment); ///< bounded
    void setPace(const Pace &pace); ///< keeps the day that is shown
    void setSpeed(double speed);
    void setLooping(bool looping);
    void toNext(const Emphasis &kept); ///< to the next step of what is kept of the story: see steps.h
    void toPrevious(const Emphasis &kept);
    void advance(double milliseconds); ///< of real time; stops at the end, or
                                       ///< begins again when looping

signals:
    void momentChanged();
    void playingChanged();
    void paceChanged(); ///< pace, speed or looping

private:
    void schedule(std::shared_ptr<const Itinerary> itinerary, const Schedule &ready);

    Schedule m_schedule;
    Pace m_pace;
    double m_moment = 0;
    double m_speed = 1;
    bool m_playing = false;
    bool m_looping = false;
};

} // namespace summitry
