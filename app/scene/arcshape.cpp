#include "scene/arcshape.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

using Points = std::vector<ScreenArc::Point>;

constexpr double TaperExponent = 0.8;
constexpr double Notch = 0.22;

QPointF unit(QPointF v)
{
    const double size = std::hypot(v.x(), v.y());
    return size > 0 ? v / size : QPointF(1, 0);
}

// The part of a piece between two fractions, its ends interpolated.
Points slice(const Points &points, double from, double to)
{
    Points part;
    for (size_t i = 0; i < points.size(); ++i) {
        const auto cross = [&](double fraction) {
            const auto &a = points[i - 1], &b = points[i];
            const double t = (fraction - a.fraction) / (b.fraction - a.fraction);
            return ScreenArc::Point{a.at + (b.at - a.at) * t, fraction};
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
        const QPointF way = points.back().at - points[points.size() - 2].at;
        const double step = std::hypot(way.x(), way.y());
        if (step > by) {
            points.back().at -= way * (by / step);
            return;
        }
        by -= step;
        points.pop_back();
    }
}

} // namespace

std::vector<QPolygonF> arcBody(
    const ScreenArc &arc, const ArcLook &look, const ArcMeasure &measure, double from, double to,
    double grown, double cutBack)
{
    std::vector<QPolygonF> bodies;
    for (size_t piece = 0; piece < arc.pieces.size(); ++piece) {
        Points points = slice(arc.pieces[piece], from, to);
        if (piece + 1 == arc.pieces.size() && cutBack > 0)
            shorten(points, cutBack);
        if (points.size() < 2)
            continue;
        QPolygonF left, right;
        for (size_t i = 0; i < points.size(); ++i) {
            const QPointF direction
                = unit(points[std::min(i + 1, points.size() - 1)].at - points[i > 0 ? i - 1 : 0].at);
            const double t = std::pow(std::clamp(points[i].fraction, 0.0, 1.0), TaperExponent);
            const double end = look.endWidth * measure.endFactor;
            const double width = (look.startWidth + (end - look.startWidth) * t) * measure.widthFactor;
            const QPointF side = QPointF(direction.y(), -direction.x()) * (width / 2 + grown);
            left.append(points[i].at + side);
            right.append(points[i].at - side);
        }
        std::ranges::reverse(right);
        bodies.push_back(left + right);
    }
    return bodies;
}

std::vector<QPolygonF> arcLine(const ScreenArc &arc, double from, double to)
{
    std::vector<QPolygonF> lines;
    for (const Points &piece : arc.pieces) {
        QPolygonF line;
        for (const auto &point : slice(piece, from, to))
            line.append(point.at);
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
            // Over the last few points, so that the head does not shake with one short segment.
            const QPointF back = points[i > 2 ? i - 3 : 0].at;
            return {a.at + (b.at - a.at) * t, unit(b.at - back)};
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
