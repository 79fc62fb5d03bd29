#include "scene/arcshape.h"

#include "scene/powertable.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

using Points = std::vector<ScreenArc::Point>;

constexpr double TaperExponent = 0.8;
constexpr double Notch = 0.22;
constexpr double HeadingReach = 16; // pixels over which an arc's direction is taken

QPointF unit(QPointF v)
{
    const double size = std::hypot(v.x(), v.y());
    return size > 0 ? v / size : QPointF(1, 0);
}

// The share of the way from the start's width to the end's.
double tapered(double fraction)
{
    static const PowerTable power(TaperExponent);
    return power.of(fraction);
}

// The part of a piece between two fractions, its ends interpolated.
Points slice(const Points &points, double from, double to)
{
    Points part;
    for (size_t i = 0; i < points.size(); ++i) {
        const auto cross = [&](double fraction) {
            const auto &a = points[i - 1], &b = points[i];
            const double t = (fraction - a.fraction) / (b.fraction - a.fraction);
            return ScreenArc::Point{a.at() + (b.at() - a.at()) * t, fraction};
        };
        if (i > 0 && points[i - 1].fraction < from && points[i].fraction > from)
            part.push_back(cross(from));
        if (points[i].fraction >= from && points[i].fraction <= to)
            part.push_back(points[i]);
        if (i > 0 && points[i - 1].fraction < to && points[i].fraction > to)
            part.push_back(cross(to));
    }
    return part;
}

// Takes some pixels off the end.
void shorten(Points &points, double by)
{
    while (points.size() > 1) {
        const QPointF way = points.back().at() - points[points.size() - 2].at();
        const double step = std::hypot(way.x(), way.y());
        if (step > by) {
            points.back() = {points.back().at() - way * (by / step), points.back().fraction};
            return;
        }
        by -= step;
        points.pop_back();
    }
}

} // namespace

std::vector<Stroke> arcBody(
    const ScreenArc &arc, const ArcLook &look, const ArcMeasure &measure, double from, double to,
    double cutBack)
{
    std::vector<Stroke> bodies;
    const double end = look.endWidth * measure.endFactor;
    for (size_t piece = 0; piece < arc.pieces.size(); ++piece) {
        Points part;
        const bool whole = from <= 0 && to >= 1;
        const bool shorter = piece + 1 == arc.pieces.size() && cutBack > 0;
        if (!whole || shorter)
            part = whole ? arc.pieces[piece] : slice(arc.pieces[piece], from, to);
        if (shorter)
            shorten(part, cutBack);
        const Points &points = whole && !shorter ? arc.pieces[piece] : part;
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
        if (Points points = slice(piece, 0, to); points.size() > 1)
            part.pieces.push_back(std::move(points));
    }
    return part;
}

std::vector<QPolygonF> arcLine(const ScreenArc &arc, double from, double to)
{
    std::vector<QPolygonF> lines;
    for (const Points &piece : arc.pieces) {
        QPolygonF line;
        for (const auto &point : slice(piece, from, to))
            line.append(point.at());
        if (line.size() > 1)
            lines.push_back(std::move(line));
    }
    return lines;
}

Heading headingAt(const ScreenArc &arc, double fraction)
{
    for (const Points &points : arc.pieces) {
        for (size_t i = 1; i < points.size(); ++i) {
            const auto &a = points[i - 1], &b = points[i];
            const bool last = &points == &arc.pieces.back() && i + 1 == points.size();
            if (fraction > b.fraction && !last)
                continue;
            const double span = b.fraction - a.fraction;
            const double t = span > 0 ? std::clamp((fraction - a.fraction) / span, 0.0, 1.0) : 1;
            // Over some pixels, so that the head does not shake with one short segment.
            size_t back = i - 1;
            while (back > 0 && (b.at() - points[back].at()).manhattanLength() < HeadingReach)
                --back;
            return {a.at() + (b.at() - a.at()) * t, unit(b.at() - points[back].at())};
        }
    }
    return {};
}

QPolygonF solidHead(const Heading &heading, double length, double width)
{
    const QPointF back = heading.at - heading.direction * length;
    const QPointF side = QPointF(heading.direction.y(), -heading.direction.x()) * (width / 2);
    return QPolygonF({heading.at, back + side, back + heading.direction * (length * Notch), back - side});
}

QPolygonF chevronHead(const Heading &heading, double length, double width)
{
    const QPointF back = heading.at - heading.direction * length;
    const QPointF side = QPointF(heading.direction.y(), -heading.direction.x()) * (width / 2);
    return QPolygonF({back + side, heading.at, back - side});
}

} // namespace summitry
