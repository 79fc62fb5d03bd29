// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/playhead.h"

#include "telling/steps.h"

#include <algorithm>
#include <cmath>

namespace summitry {

void Playhead::schedule(std::shared_ptr<const Itinerary> itinerary, const Schedule &ready)
{
    if (ready.itinerary() == itinerary)
        m_schedule = ready;
    else
        m_schedule = itinerary ? Schedule(std::move(itinerary), m_pace) : Schedule();
}

void Playhead::setItinerary(std::shared_ptr<const Itinerary> itinerary, const Schedule &ready)
{
    const bool wasPlaying = std::exchange(m_playing, false);
    schedule(std::move(itinerary), ready);
    m_moment = m_schedule.duration();
    emit momentChanged();
    if (wasPlaying)
        emit playingChanged();
}

void Playhead::changeItinerary(std::shared_ptr<const Itinerary> itinerary, const Schedule &ready)
{
    const bool atEnd = m_moment >= m_schedule.duration();
    const QDate before = m_schedule.itinerary()->story->start, now = itinerary->story->start;
    const double days = m_schedule.toDays(m_moment) + static_cast<double>(now.daysTo(before));
    schedule(std::move(itinerary), ready);
    m_moment = atEnd ? m_schedule.duration() : m_schedule.fromDays(days);
    emit momentChanged();
}

bool Playhead::atRest() const
{
    return !m_playing && m_moment >= m_schedule.duration();
}

void Playhead::play()
{
    if (m_playing || m_schedule.duration() <= 0)
        return;
    m_playing = true;
    if (m_moment >= m_schedule.duration())
        setMoment(0);
    emit playingChanged();
}

void Playhead::pause()
{
    if (!m_playing)
        return;
    m_playing = false;
    emit playingChanged();
}

void Playhead::setMoment(double moment)
{
    const double bounded = std::clamp(moment, 0.0, m_schedule.duration());
    if (bounded == m_moment)
        return;
    m_moment = bounded;
    emit momentChanged();
}

void Playhead::setPace(const Pace &pace)
{
    if (pace == m_pace || pace.duration <= 0)
        return;
    m_pace = pace;
    if (m_schedule.itinerary()) {
        const double days = m_schedule.toDays(m_moment);
        m_schedule = Schedule(m_schedule.itinerary(), m_pace);
        m_moment = m_schedule.fromDays(days);
    }
    emit paceChanged();
    emit momentChanged();
}

void Playhead::setSpeed(double speed)
{
    if (speed == m_speed || speed <= 0)
        return;
    m_speed = speed;
    emit paceChanged();
}

void Playhead::setLooping(bool looping)
{
    if (looping == m_looping)
        return;
    m_looping = looping;
    emit paceChanged();
}

void Playhead::toNext(const Emphasis &kept)
{
    if (kept.itinerary && kept.itinerary == m_schedule.itinerary())
        setMoment(stepAfter(m_moment, stepsOf(kept, m_schedule), m_schedule.duration()));
}

void Playhead::toPrevious(const Emphasis &kept)
{
    if (kept.itinerary && kept.itinerary == m_schedule.itinerary())
        setMoment(stepBefore(m_moment, stepsOf(kept, m_schedule), m_schedule.duration()));
}

void Playhead::advance(double milliseconds)
{
    if (!m_playing)
        return;
    const double moment = m_moment + milliseconds * m_speed;
    if (moment < m_schedule.duration()) {
        setMoment(moment);
    } else if (m_looping) {
        setMoment(std::fmod(moment, m_schedule.duration()));
    } else {
        m_playing = false;
        setMoment(m_schedule.duration());
        emit playingChanged();
    }
}

} // namespace summitry
