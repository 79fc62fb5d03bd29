// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/timeline/player.h"

namespace summitry {

Player::Player(Playhead &playhead, QObject *parent)
    : QObject(parent)
    , m_playhead(playhead)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(16);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
    connect(&playhead, &Playhead::playingChanged, this, &Player::follow);
    follow();
}

void Player::follow()
{
    if (!m_playhead.isPlaying())
        return m_timer.stop();
    m_clock.start();
    m_timer.start();
}

void Player::tick()
{
    constexpr double longestStep = 100; // after a stall the story goes on, it does not jump
    const double passed = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    m_clock.start();
    m_playhead.advance(std::min(passed, longestStep));
}

} // namespace summitry
