// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/slices.h"

#include <QElapsedTimer>

namespace summitry {

Slices::Slices(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(0);
    m_timer.callOnTimeout(this, &Slices::goOn);
}

void Slices::run(std::vector<Step> steps, size_t atOnce)
{
    m_steps = std::move(steps);
    for (m_next = 0; m_next < std::min(atOnce, m_steps.size()); ++m_next)
        m_steps[m_next]();
    if (m_next < m_steps.size())
        m_timer.start();
    else
        drop();
}

void Slices::drop()
{
    m_timer.stop();
    m_steps.clear();
}

void Slices::goOn()
{
    constexpr qint64 Long = 3; // milliseconds; laying out and painting what was added comes to as much
    constexpr int Most = 40; // steps that leave their work for later
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Most && m_next < m_steps.size() && timer.elapsed() < Long; ++i)
        m_steps[m_next++]();
    if (m_next == m_steps.size())
        drop();
}

} // namespace summitry
