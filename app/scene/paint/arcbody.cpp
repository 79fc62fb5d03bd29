// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/arcbody.h"

#include "scene/raster/powertable.h"

#include <algorithm>

namespace summitry {

namespace {

using Points = std::vector<ScreenArc::Point>;

constexpr double TaperExponent = 0.8;

// The share of the way from the start's width to the end's.
double tapered(double fraction)
{
    static const PowerTable power(TaperExponent);
    return power.of(fraction);
}

// The part of a piece up to a fraction, its end interpolated.
Points upTo(const Points &points, double to)
{
    Points part;
    for (size_t i = 0; i < points.size(); ++i) {
        if (points[i].fraction <= to)
            part.push_back(points[i]);
        else if (i > 0 && points[i - 1].fraction < to) {
            const auto &a = points[i - 1], &b = points[i];
            const double t = (to - a.fraction) / (b.fraction - a.fraction);
            part.emplace_back(a.at() + (b.at() - a.at()) * t, to);
        }
    }
    return part;
}

// Takes some pixels off the end.
void shorten(Points &points, double by)
{
    while (points.size() > 1) {
        const QPointF way = points.back().at() - points[points.size() - 2].at();
        const double step = lengthOf(way);
        if (step > by) {
            points.back() = {points.back().at() - way * (by / step), points.back().fraction};
            return;
        }
        by -= step;
        points.pop_back();
    }
}

} // namespace

std::vector<Stroke>
arcBody(const ScreenArc &arc, const ArcLook &look, const ArcMeasure &measure, double cutBack)
{
    std::vector<Stroke> bodies;
    const double end = look.endWidth * measure.endFactor;
    for (size_t piece = 0; piece < arc.pieces.size(); ++piece) {
        Points shorter;
        if (piece + 1 == arc.pieces.size() && cutBack > 0) {
            shorter = arc.pieces[piece];
            shorten(shorter, cutBack);
        }
        const Points &points = shorter.empty() ? arc.pieces[piece] : shorter;
        if (points.size() < 2)
            continue;
        Stroke &body = bodies.emplace_back();
        body.points.reserve(points.size());
        for (const auto &point : points) {
            const double width
                = (look.startWidth + (end - look.startWidth) * tapered(point.fraction)) * measure.widthFactor;
            body.points.push_back({point.at(), width / 2, 1});
        }
    }
    return bodies;
}

ScreenArc partOf(const ScreenArc &arc, double to)
{
    ScreenArc part;
    for (const Points &piece : arc.pieces) {
        if (Points points = upTo(piece, to); points.size() > 1)
            part.pieces.push_back(std::move(points));
    }
    return part;
}

std::vector<QPolygonF> arcLine(const ScreenArc &arc)
{
    std::vector<QPolygonF> lines;
    for (const Points &piece : arc.pieces) {
        QPolygonF &line = lines.emplace_back();
        for (const auto &point : piece)
            line.append(point.at());
    }
    return lines;
}

} // namespace summitry
