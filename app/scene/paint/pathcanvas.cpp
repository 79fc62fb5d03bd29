// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/pathcanvas.h"

#include "scene/paint/cuts.h"
#include "scene/paint/outlines.h"

#include <algorithm>
#include <cmath>
#include <QPainterPathStroker>

namespace summitry {

PathCanvas::PathCanvas(const QRectF &page)
{
    m_units.push_back({{}, page.isNull() ? std::nullopt : std::optional(page)});
    m_clip = page;
}

void PathCanvas::push(const QTransform &inner, const QRectF &clip)
{
    Units units = m_units.back();
    if (!clip.isNull()) {
        const QRectF box = units.toPage.mapRect(clip);
        QRectF both = units.bound ? box & *units.bound : box;
        if (both.isEmpty())
            both = QRectF(box.topLeft(), QSizeF(0, 1)); // null would be no bound
        units.bound = both;
    }
    units.toPage = inner * units.toPage;
    take(units);
}

void PathCanvas::pop()
{
    m_units.pop_back();
    const Units outer = m_units.back();
    m_units.pop_back();
    take(outer);
}

void PathCanvas::take(const Units &units)
{
    m_units.push_back(units);
    m_clip = units.bound ? units.toPage.inverted().mapRect(*units.bound) : QRectF();
}

bool PathCanvas::isWhole(const QRectF &box) const
{
    const auto &bound = m_units.back().bound;
    return !bound || bound->contains(box);
}

bool PathCanvas::isSeen(const QRectF &box) const
{
    const auto &bound = m_units.back().bound;
    return !bound
        || (box.left() < bound->right() && box.right() > bound->left() && box.top() < bound->bottom()
            && box.bottom() > bound->top());
}

/// What may be seen of something that reaches so far around its line; null: all.
QRectF PathCanvas::boundWith(double reach) const
{
    const auto &bound = m_units.back().bound;
    return bound ? bound->adjusted(-reach, -reach, reach, reach) : QRectF();
}

void PathCanvas::fillRings(std::span<const QPolygonF> rings, const QColor &seenColour)
{
    const auto &bound = m_units.back().bound;
    const QPainterPath path = bound ? pathOf(ringsInside(rings, *bound)) : pathOf(rings);
    if (!path.isEmpty())
        fillPath(path, seenColour);
}

/// A path on the page.
void PathCanvas::fillCurves(const QPainterPath &path, const QColor &seenColour)
{
    const QRectF box = path.controlPointRect();
    if (path.isEmpty() || !isSeen(box))
        return;
    if (isWhole(box))
        fillPath(path, seenColour);
    else
        fillRings(flattened(path), seenColour);
}

void PathCanvas::area(std::span<const QPolygonF> rings, const QColor &colour)
{
    std::vector<QPolygonF> onPage;
    onPage.reserve(rings.size());
    for (const QPolygonF &ring : rings)
        onPage.push_back(m_units.back().toPage.map(ring));
    fillRings(onPage, seen(colour));
}

void PathCanvas::rect(const QRectF &rect, const QColor &colour)
{
    polygon({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()}, colour);
}

void PathCanvas::polygon(const QPolygonF &polygon, const QColor &colour)
{
    area({&polygon, 1}, colour);
}

void PathCanvas::line(const QPolygonF &line, const Pen &pen)
{
    Pen own = pen;
    own.colour = seen(pen.colour);
    own.width *= scale();
    own.dash = 0;
    const QPolygonF onPage = m_units.back().toPage.map(line);
    if (pen.dash <= 0) {
        drawSolid(onPage, own);
        return;
    }
    for (const QPolygonF &dash : dashesOf(onPage, pen.dash * scale(), boundWith(own.width)))
        drawSolid(dash, own);
}

/// A line on the page; where it would reach beyond the clip, as an area.
void PathCanvas::drawSolid(const QPolygonF &line, const Pen &pen)
{
    const double reach = pen.width; // square ends and right angles reach less far
    const QRectF box = line.boundingRect().adjusted(-reach, -reach, reach, reach);
    if (isWhole(box)) {
        strokeLine(line, pen);
        return;
    }
    if (!isSeen(box))
        return;
    QPainterPathStroker stroker;
    stroker.setWidth(pen.width);
    stroker.setCapStyle(pen.cap);
    stroker.setJoinStyle(pen.join);
    for (const QPolygonF &piece : piecesInside(line, boundWith(2 * reach))) {
        const QRectF around = piece.boundingRect().adjusted(-reach, -reach, reach, reach);
        QPainterPath path;
        path.addPolygon(piece);
        if (isSeen(around))
            fillRings(flattened(stroker.createStroke(path)), pen.colour);
    }
}

void PathCanvas::stroke(const Stroke &stroke)
{
    std::vector<Stroke::Point> points = stroke.points;
    for (Stroke::Point &point : points) {
        point.at = m_units.back().toPage.map(point.at);
        point.halfWidth *= scale();
    }
    if (stroke.casing.isValid())
        fillBody(points, stroke.casingWidth * scale(), stroke.casing);
    fillBody(points, 0, stroke.colour);
}

void PathCanvas::fillBody(const std::vector<Stroke::Point> &points, double grown, const QColor &colour)
{
    for (size_t first = 0; first + 1 < points.size();) {
        size_t last = first + 1; // as far as the opacity stays
        while (last + 1 < points.size() && points[last + 1].opacity == points[first].opacity)
            ++last;
        QColor part = seen(colour);
        part.setAlphaF(
            static_cast<float>(part.alphaF() * (points[first].opacity + points[last].opacity) / 2));
        const QPolygonF outline = outlineOf(points, first, last, grown);
        fillRings({&outline, 1}, part);
        first = last;
    }
}

void PathCanvas::chevron(const QPolygonF &line, double width, const QColor &colour)
{
    this->line(line, {colour, width});
}

void PathCanvas::dots(const QPolygonF &line, double diameter, double gap, const QColor &colour)
{
    const double radius = diameter / 2 * scale();
    QPainterPath all;
    all.setFillRule(Qt::WindingFill);
    const QPolygonF onPage = m_units.back().toPage.map(line);
    for (const QPointF &at : pointsAlong(onPage, gap * scale(), boundWith(radius)))
        all.addEllipse(at, radius, radius);
    fillCurves(all, seen(colour));
}

void PathCanvas::disc(QPointF centre, double radius, const QColor &colour)
{
    const QPointF at = m_units.back().toPage.map(centre);
    if (isWhole(squareAround(at, radius * scale())))
        fillDisc(at, radius * scale(), seen(colour));
    else
        fillCurves(discPath(at, radius * scale()), seen(colour));
}

void PathCanvas::ring(QPointF centre, double radius, double width, const QColor &colour)
{
    const QPointF at = m_units.back().toPage.map(centre);
    const double size = radius * scale(), wide = width * scale();
    if (isWhole(squareAround(at, size + wide / 2)))
        fillRing(at, size, wide, seen(colour));
    else
        fillCurves(ringPath(at, size, wide), seen(colour));
}

void PathCanvas::fillDisc(QPointF centre, double radius, const QColor &colour)
{
    fillPath(discPath(centre, radius), colour);
}

void PathCanvas::fillRing(QPointF centre, double radius, double width, const QColor &colour)
{
    fillPath(ringPath(centre, radius, width), colour);
}

void PathCanvas::text(const HaloedText &text, QPointF baseline)
{
    HaloedText own = text;
    own.colour = seen(text.colour);
    if (text.halo.isValid())
        own.halo = seen(text.halo);
    const QPointF at = m_units.back().toPage.map(baseline);
    const QTransform toPage(scale(), 0, 0, scale(), at.x(), at.y());
    const QPainterPath outline = textOutline(text.text, text.type);
    const double around = text.halo.isValid() ? text.haloWidth : 0;
    const QRectF box = toPage.mapRect(outline.controlPointRect().adjusted(-around, -around, around, around));
    if (outline.isEmpty() || !isSeen(box))
        return;
    if (isWhole(box)) {
        setText(own, at, scale());
        return;
    }
    if (own.halo.isValid())
        fillCurves(toPage.map(haloOutline(own)), own.halo);
    fillCurves(toPage.map(outline), own.colour);
}

void PathCanvas::setText(const HaloedText &text, QPointF baseline, double scale)
{
    const QTransform toPage(scale, 0, 0, scale, baseline.x(), baseline.y());
    if (text.halo.isValid())
        fillPath(toPage.map(haloOutline(text)), text.halo);
    fillPath(toPage.map(textOutline(text.text, text.type)), text.colour);
}

} // namespace summitry
