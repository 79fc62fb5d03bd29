// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/flick.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr quint64 memory = 90; // milliseconds over which the hand's speed is taken
constexpr double slowest = 0.15; // pixels a millisecond: slower hands let it rest
constexpr double farthest = 270; // degrees
constexpr double steepness = 6.93; // of the easing curve at its start: 10 ln 2

} // namespace

Flick::Flick(QObject *parent)
    : QVariantAnimation(parent)
{
    setStartValue(0.0);
    setEndValue(1.0);
    setDuration(1600);
    setEasingCurve(QEasingCurve::OutExpo);
    connect(this, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const double share = value.toDouble();
        emit moved(m_from.turned({m_turn.lon * share, m_turn.lat * share}), false);
    });
    connect(this, &QVariantAnimation::finished, this, [this] { emit moved(m_from.turned(m_turn), true); });
}

void Flick::note(const View &view, quint64 moment, bool first)
{
    if (first)
        m_samples.clear();
    m_samples.push_back({moment, view});
    while (m_samples.front().moment + memory < moment)
        m_samples.pop_front();
}

void Flick::release(quint64 moment)
{
    const auto isOld = [&](const Sample &sample) { return sample.moment + memory < moment; };
    std::erase_if(m_samples, isOld);
    if (m_samples.size() < 2)
        return;
    const Sample &first = m_samples.front(), &last = m_samples.back();
    const LonLat from = first.view.projection.centre(), to = last.view.projection.centre();
    const double milliseconds = std::max(1.0, static_cast<double>(moment - first.moment));
    LonLat turn{std::remainder(to.lon - from.lon, 360), to.lat - from.lat};
    const double level = std::cos(to.lat * M_PI / 180);
    const double pixels = std::hypot(turn.lon * level, turn.lat) * M_PI / 180 * last.view.scale;
    if (pixels / milliseconds < slowest)
        return;
    const double onwards = duration() / steepness / milliseconds;
    m_turn
        = {std::clamp(turn.lon * onwards, -farthest, farthest),
           std::clamp(turn.lat * onwards, -farthest, farthest)};
    m_from = last.view;
    start();
}

} // namespace summitry
