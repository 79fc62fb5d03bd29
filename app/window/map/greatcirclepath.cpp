// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/greatcirclepath.h"

#include "globe/geodesic.h"
#include "scene/arcs/waypoint.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double rho = std::numbers::sqrt2; // how willingly it zooms out; what the paper found people like
constexpr double standing = 1e-6; // sphere radii: no way to go

/// The great circle between the views' middles on a flat map; empty where the map cuts it.
std::vector<QPointF> greatCircle(const View &from, const View &to)
{
    const auto start = from.projection.unproject(from.centre), end = to.projection.unproject(to.centre);
    if (!start || !end)
        return {};
    const auto pieces = projectGeodesic(from.projection, *start, *end, {.tolerance = 0.002, .frame = {}});
    std::vector<QPointF> line;
    if (pieces.size() == 1) {
        for (const ArcPoint &point : pieces.front())
            line.push_back(point.at);
    }
    return line;
}

} // namespace

GreatCirclePath::GreatCirclePath(const View &from, const View &to)
    : m_from(from)
    , m_to(to)
    , m_turns(to.projection.isAzimuthal())
    , m_start(from.projection.centre())
    , m_end(to.projection.centre())
    , m_w0(from.size.width() / from.scale)
    , m_w1(to.size.width() / to.scale)
{
    if (m_turns) {
        constexpr double earthRadius = 6371007; // metres, as the projections have it
        m_u1 = Geodesic(m_start, m_end).length() / earthRadius;
    } else {
        m_line = greatCircle(from, to);
        if (m_line.empty())
            m_line = {from.centre, to.centre};
        m_along.push_back(0);
        for (std::size_t i = 1; i < m_line.size(); ++i)
            m_along.push_back(m_along.back() + lengthOf(m_line[i] - m_line[i - 1]));
        m_u1 = m_along.back();
    }
    if (m_u1 < standing) {
        m_length = std::abs(std::log(m_w1 / m_w0)) / rho;
        return;
    }
    const auto r = [&](double w, double sign) {
        const double b = (m_w1 * m_w1 - m_w0 * m_w0 + sign * std::pow(rho, 4) * m_u1 * m_u1)
            / (2 * w * rho * rho * m_u1);
        return -std::asinh(b);
    };
    m_r0 = r(m_w0, 1);
    m_length = (r(m_w1, -1) - m_r0) / rho;
}

View GreatCirclePath::at(double progress) const
{
    if (progress >= 1)
        return m_to;
    if (m_u1 < standing)
        return moved(progress, m_w0 * std::pow(m_w1 / m_w0, progress));
    const double s = progress * m_length;
    const double u = m_w0 / (rho * rho) * (std::cosh(m_r0) * std::tanh(rho * s + m_r0) - std::sinh(m_r0));
    return moved(std::clamp(u / m_u1, 0.0, 1.0), m_w0 * std::cosh(m_r0) / std::cosh(rho * s + m_r0));
}

View GreatCirclePath::moved(double share, double width) const
{
    View view = m_to;
    if (m_turns) {
        view.projection = Projection(m_to.projection.kind(), Geodesic(m_start, m_end).at(share));
        view.centre = m_from.centre + (m_to.centre - m_from.centre) * share;
    } else {
        const double gone = share * m_u1;
        const auto next = std::ranges::upper_bound(m_along, gone);
        const auto i = static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(next - m_along.begin(), 1, std::ssize(m_along) - 1));
        const double piece = m_along[i] - m_along[i - 1];
        const double part = piece > 0 ? std::min(1.0, (gone - m_along[i - 1]) / piece) : 0;
        view.centre = m_line[i - 1] + (m_line[i] - m_line[i - 1]) * part;
    }
    // No farther out than a hand may zoom.
    const QPointF middle(view.size.width() / 2, view.size.height() / 2);
    return view.zoomed(view.size.width() / width / view.scale, middle);
}

} // namespace summitry
