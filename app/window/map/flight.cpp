// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/flight.h"

#include "globe/geodesic.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr int straight = 450, shortest = 450, longest = 2000; // milliseconds
constexpr double eachLength = 260; // for each unit of a path's length

} // namespace

Flight::Flight(QObject *parent)
    : QVariantAnimation(parent)
{
    setStartValue(0.0);
    setEndValue(1.0);
    setDuration(straight);
    setEasingCurve(QEasingCurve::InOutCubic);
    connect(this, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        if (state() == Running)
            emit moved(viewAt(value.toDouble()), false);
    });
    connect(this, &QVariantAnimation::finished, this, [this] { emit moved(m_to, true); });
}

void Flight::fly(const View &from, const View &to)
{
    stop();
    m_path.reset();
    m_from = from;
    m_to = to;
    setDuration(straight);
    start();
}

void Flight::followGreatCircle(const View &from, const View &to)
{
    stop();
    m_path.emplace(from, to);
    m_to = to;
    setDuration(std::clamp(static_cast<int>(m_path->length() * eachLength), shortest, longest));
    start();
}

View Flight::viewAt(double progress) const
{
    if (m_path)
        return m_path->at(progress);
    View view = m_to;
    view.scale = m_from.scale * std::pow(m_to.scale / m_from.scale, progress);
    if (m_to.projection.isAzimuthal()) {
        const LonLat centre = Geodesic(m_from.projection.centre(), m_to.projection.centre()).at(progress);
        view.projection = Projection(m_to.projection.kind(), centre);
    } else {
        const LonLat centre = m_to.projection.centre();
        const double left = std::remainder(m_from.projection.centre().lon - centre.lon, 360) * (1 - progress);
        view.projection
            = Projection(m_to.projection.kind(), {std::remainder(centre.lon + left, 360), centre.lat});
    }
    // The share of the way that keeps one point of the plane still on the screen while the scale changes.
    const double near = 1 / m_from.scale, far = 1 / m_to.scale;
    const double share = std::abs(near - far) < 1e-9 ? progress : (1 / view.scale - near) / (far - near);
    view.centre = m_from.centre + (m_to.centre - m_from.centre) * share;
    return view;
}

} // namespace summitry
