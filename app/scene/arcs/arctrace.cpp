// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/arctrace.h"

#include "globe/bentgeodesic.h"
#include "globe/geodesic.h"
#include "globe/rotation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace summitry {

namespace {

// Pixels between points, less where an arc is short: it bends to its docks and sideways.
constexpr double NearestPoints = 6, FarthestPoints = 24, FarthestInACrowd = 48;
constexpr double PointsOnTheWay = 24, PointsInACrowd = 12;
constexpr double FanStep = 17; // pixels between arcs that share both ends
constexpr double FanShare = 0.17; // of the length, where that is less
constexpr double WidestFan = 0.35; // of the length, to each side: beyond, more arcs stand closer

int partsOf(double gap, double step)
{
    const double parts = gap / step;
    const int whole = static_cast<int>(parts);
    return whole < parts ? whole + 1 : whole; // std::ceil is a call
}

using PointsOfWay = std::vector<Waypoint>;

/// Of each point the direction to the left of the way there, also where points coincide.
std::vector<QPointF> leftOf(const PointsOfWay &points)
{
    std::vector<QPointF> left(points.size());
    QPointF latest;
    for (size_t i = 0; i < points.size(); ++i) {
        const QPointF way = points[std::min(i + 1, points.size() - 1)].at() - points[i > 0 ? i - 1 : 0].at();
        if (const double size = lengthOf(way); size > 0)
            latest = QPointF(way.y() / size, -way.x() / size);
        left[i] = latest;
    }
    return left;
}

/// Sideways by `most` in the middle, less towards the ends; to the left.
PointsOfWay bent(const PointsOfWay &points, const std::vector<QPointF> &left, double most)
{
    const double begin = points.front().fraction, span = points.back().fraction - begin;
    PointsOfWay result = points;
    for (size_t i = 0; i < points.size() && span > 0; ++i) {
        const double share = std::sin(std::numbers::pi * (points[i].fraction - begin) / span);
        result[i] = {points[i].at() + left[i] * (most * share), points[i].fraction};
    }
    return result;
}

/// Moved points are on the map.
bool staysOnMap(const PointsOfWay &points, const PointsOfWay &before, const View &view)
{
    constexpr double Moved = 0.05; // pixels
    for (size_t i = 0; i < points.size(); ++i) {
        if (lengthOf(points[i].at() - before[i].at()) > Moved && !view.toEarth(points[i].at()))
            return false;
    }
    return true;
}

/// How far sideways an arc of a fan is in its middle: to the left of its way, pixels.
double fanOf(const Arc &arc, int sharing, double length)
{
    const double step
        = std::min({FanStep, FanShare * length, WidestFan * length / std::max((sharing - 1) / 2.0, 1.0)});
    return (arc.from < arc.to ? 1 : -1) * arc.fan * step;
}

/// Pixels as an angle, sideways in the middle of a way.
double angleOf(double pixels, const View &view, LonLat from, LonLat to)
{
    constexpr double Probe = 0.01, Widest = 0.35; // radians; of the way
    const Geodesic way(from, to);
    const LonLat middle = way.at(0.5);
    const double north = middle.lat > 0 ? -Probe : Probe;
    const auto here = view.toScreen(middle),
               there = view.toScreen(LonLat{middle.lon, middle.lat + north / radiansPerDegree});
    const double scale
        = here && there ? std::max(lengthOf(*there - *here) / Probe, view.scale / 4) : view.scale;
    constexpr double EarthRadius = 6'371'007; // metres
    const double most = Widest * way.length() / EarthRadius;
    return std::clamp(pixels / scale, -most, most);
}

} // namespace

ScreenArc ArcTracer::trace(const Routes::Route &route, const Arc &arc, const EndPair &ends)
{
    const bool backwards = arc.fromStop != ends.first;
    ScreenArc result = laid(route.pieces, backwards);
    if (arc.fan == 0 || result.pieces.empty())
        return result;
    double length = 0;
    for (const PointsOfWay &points : result.pieces)
        length += lengthOf(points);
    const double most = fanOf(arc, ends.arcs, length);
    if (result.pieces.size() == 1) {
        PointsOfWay &points = result.pieces.front();
        PointsOfWay moved = bent(points, leftOf(points), most);
        if (!route.isNearEdge || staysOnMap(moved, points, m_view)) {
            points = std::move(moved);
            return result;
        }
    }
    // Where the map ends an arc is moved on the Earth.
    constexpr double Tolerance = 0.1; // pixels
    const LonLat start = backwards ? route.to : route.from, end = backwards ? route.from : route.to;
    std::vector<PointsOfWay> pieces;
    for (const auto &piece : projectBent(
             m_view.projection, start, end, angleOf(most, m_view, start, end),
             {Tolerance / m_view.scale, {}})) {
        PointsOfWay &points = pieces.emplace_back();
        for (const ArcPoint &p : piece)
            points.emplace_back(p.at, p.fraction);
    }
    return laid(pieces, false);
}

ScreenArc ArcTracer::laid(const std::vector<std::vector<Waypoint>> &pieces, bool backwards)
{
    ScreenArc result;
    result.pieces.reserve(pieces.size());
    for (const auto &piece : pieces) {
        if (piece.size() < 2)
            continue;
        show(piece, backwards);
        const double step = std::clamp(
            measure() / (m_crowd ? PointsInACrowd : PointsOnTheWay), NearestPoints,
            m_crowd ? FarthestInACrowd : FarthestPoints);
        result.pieces.push_back(densified(step));
    }
    if (backwards)
        std::ranges::reverse(result.pieces);
    if (result.pieces.empty())
        return result;
    constexpr double AtEnd = 1e-9;
    result.startsHere = result.pieces.front().front().fraction < AtEnd;
    result.endsHere = result.pieces.back().back().fraction > 1 - AtEnd;
    return result;
}

void ArcTracer::show(const std::vector<Waypoint> &piece, bool backwards)
{
    const QPointF middle(m_view.size.width() / 2, m_view.size.height() / 2);
    m_points.clear();
    for (const Waypoint &p : piece)
        m_points.push_back(
            {(p.at() - m_view.centre) * m_view.scale + middle, backwards ? 1 - p.fraction : p.fraction, 0});
    if (backwards)
        std::ranges::reverse(m_points);
}

double ArcTracer::measure()
{
    double length = 0;
    for (size_t i = 1; i < m_points.size(); ++i) {
        m_points[i].gap = lengthOf(m_points[i].at - m_points[i - 1].at);
        length += m_points[i].gap;
    }
    return length;
}

std::vector<Waypoint> ArcTracer::densified(double step) const
{
    size_t count = 0;
    for (const Point &point : m_points)
        count += static_cast<size_t>(std::max(partsOf(point.gap, step), 1));
    std::vector<Waypoint> result;
    result.reserve(count);
    for (size_t i = 0; i < m_points.size(); ++i) {
        const Point &b = m_points[i], &a = i > 0 ? m_points[i - 1] : b;
        const int parts = partsOf(b.gap, step);
        for (int part = 1; part < parts; ++part) {
            const double t = static_cast<double>(part) / parts;
            result.emplace_back(a.at + (b.at - a.at) * t, a.fraction + (b.fraction - a.fraction) * t);
        }
        result.emplace_back(b.at, b.fraction);
    }
    return result;
}

} // namespace summitry
