// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/cuts.h"

#include "globe/frameclip.h"
#include "scene/arcs/waypoint.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

class Collector final : public Sink {
public:
    void lineStart() override { lines.emplace_back(); }
    void point(double x, double y) override { lines.back().append(QPointF(x, y)); }

    std::vector<QPolygonF> lines;
};

void handOn(const QPolygonF &line, Sink &sink)
{
    sink.lineStart();
    for (const QPointF &p : line)
        sink.point(p.x(), p.y());
    sink.lineEnd();
}

/// A segment that no part of may lie in the box.
bool isBeyond(QPointF a, QPointF b, const QRectF &box)
{
    return !box.isNull()
        && (std::max(a.x(), b.x()) < box.left() || std::min(a.x(), b.x()) > box.right()
            || std::max(a.y(), b.y()) < box.top() || std::min(a.y(), b.y()) > box.bottom());
}

} // namespace

std::vector<QPolygonF> ringsInside(std::span<const QPolygonF> rings, const QRectF &box)
{
    Collector kept;
    FrameClip clip(box, kept);
    clip.polygonStart();
    for (const QPolygonF &ring : rings)
        handOn(ring, clip);
    clip.polygonEnd();
    return std::move(kept.lines);
}

std::vector<QPolygonF> piecesInside(const QPolygonF &line, const QRectF &box)
{
    Collector kept;
    FrameClip clip(box, kept);
    handOn(line, clip);
    return std::move(kept.lines);
}

std::vector<QPolygonF> dashesOf(const QPolygonF &line, double length, const QRectF &box)
{
    std::vector<QPolygonF> dashes;
    const double period = 2 * length;
    double at = 0; // of the period, at the segment's start
    bool isDrawing = false;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1], way = line[i] - a;
        const double all = lengthOf(way);
        if (isBeyond(a, line[i], box)) {
            at = std::fmod(at + all, period);
            isDrawing = false;
            continue;
        }
        for (double done = 0; done < all;) {
            const bool isDash = at < length;
            const double step = std::min((isDash ? length : period) - at, all - done);
            if (isDash && !isDrawing)
                dashes.push_back({a + way * (done / all)});
            done += step;
            at += step;
            if (isDash)
                dashes.back().append(a + way * (done / all));
            isDrawing = isDash && at < length;
            if (at >= period)
                at = 0;
        }
    }
    return dashes;
}

std::vector<QPointF> pointsAlong(const QPolygonF &line, double gap, const QRectF &box)
{
    std::vector<QPointF> points;
    double next = 0; // from the segment's start
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1], way = line[i] - a;
        const double all = lengthOf(way);
        if (isBeyond(a, line[i], box) && next < all)
            next += std::ceil((all - next) / gap) * gap;
        for (; next < all; next += gap)
            points.push_back(a + way * (next / all));
        next -= all;
    }
    return points;
}

} // namespace summitry
