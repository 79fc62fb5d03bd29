#include "scene/paint/arccanvas.h"

#include <algorithm>
#include <cmath>
#include <QPainterPath>

namespace summitry {

namespace {

/// Moves and enlarges, no more.
bool isSimple(const QTransform &t)
{
    return t.type() <= QTransform::TxScale && t.m11() > 0 && qFuzzyCompare(t.m11(), t.m22());
}

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// The outline of some of a stroke's stretches.
QPolygonF outlineOf(const std::vector<Stroke::Point> &points, size_t first, size_t last, double grown)
{
    QPolygonF left, right;
    for (size_t i = first; i <= last; ++i) {
        const QPointF way = points[std::min(i + 1, points.size() - 1)].at - points[i > 0 ? i - 1 : 0].at;
        const double size = std::max(std::hypot(way.x(), way.y()), 1e-9);
        const QPointF side = QPointF(way.y(), -way.x()) * ((points[i].halfWidth + grown) / size);
        left.append(points[i].at + side);
        right.prepend(points[i].at - side);
    }
    return left + right;
}

} // namespace

ArcCanvas::ArcCanvas(QPainter &painter)
    : m_painter(painter)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (painter.hasClipping())
        m_clip = painter.clipBoundingRect();
    const QPaintDevice *device = painter.device();
    const QTransform transform = painter.deviceTransform();
    if (device->devType() != QInternal::Image || !isSimple(transform)
        || painter.compositionMode() != QPainter::CompositionMode_SourceOver)
        return;
    QImage &image = *static_cast<QImage *>(painter.device());
    if (!StrokeRaster::canDraw(image))
        return;
    const QRegion boxes = painter.hasClipping() ? painter.clipRegion() : QRegion();
    if (m_clip.isNull())
        m_boxes = {image.rect()};
    else if (boxes.rectCount() == 1)
        m_boxes = {transform.mapRect(m_clip).toRect()}; // exact where it ends within a unit
    else
        for (const QRect &box : boxes)
            m_boxes.push_back(transform.mapRect(QRectF(box)).toRect());
    m_transform = transform;
    m_raster.emplace(
        image, transform.m11(), QPointF(transform.dx(), transform.dy()),
        m_boxes.empty() ? QRect() : m_boxes.front());
}

QColor ArcCanvas::seen(QColor colour) const
{
    // On a path the painter itself counts its opacity in.
    const double own = !m_raster ? 1 : m_painter.opacity();
    colour.setAlphaF(static_cast<float>(colour.alphaF() * m_opacity * own));
    return colour;
}

void ArcCanvas::fill(const Stroke &stroke)
{
    if (m_raster) {
        for (const QRect &box : m_boxes) {
            m_raster->setClip(box);
            m_raster->fill(stroke, m_opacity * m_painter.opacity());
        }
        return;
    }
    if (stroke.casing.isValid())
        fillPath(stroke.points, stroke.casingWidth, seen(stroke.casing));
    fillPath(stroke.points, 0, seen(stroke.colour));
}

void ArcCanvas::fillPath(const std::vector<Stroke::Point> &points, double grown, const QColor &colour)
{
    for (size_t first = 0; first + 1 < points.size();) {
        size_t last = first + 1; // as far as the opacity stays
        while (last + 1 < points.size() && points[last + 1].opacity == points[first].opacity)
            ++last;
        QColor part = colour;
        part.setAlphaF(
            static_cast<float>(colour.alphaF() * (points[first].opacity + points[last].opacity) / 2));
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addPolygon(outlineOf(points, first, last, grown));
        path.closeSubpath();
        m_painter.fillPath(path, part);
        first = last;
    }
}

void ArcCanvas::line(const QPolygonF &line, double width, const QColor &colour)
{
    if (!m_raster) {
        m_painter.setPen(QPen(seen(colour), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(line);
        return;
    }
    // A square end as far out as a round one of the same area.
    const double more = width / 2 * M_PI / 4;
    m_stroke.points.clear();
    for (const QPointF &p : line)
        m_stroke.points.push_back({p, width / 2, 1});
    if (m_stroke.points.size() < 2)
        return;
    const auto extend = [&](QPointF &end, QPointF inner) {
        if (const double length = distance(end, inner); length > 0)
            end += (end - inner) * (more / length);
    };
    extend(m_stroke.points.front().at, line[1]);
    extend(m_stroke.points.back().at, line[line.size() - 2]);
    m_stroke.colour = colour;
    fill(m_stroke);
}

void ArcCanvas::dots(const QPolygonF &line, double width, double gap, const QColor &colour)
{
    if (!m_raster) {
        constexpr double Dot = 0.01; // round caps make the dots
        QPen pen(seen(colour), width, Qt::SolidLine, Qt::RoundCap);
        pen.setDashPattern({Dot, gap / width});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(line);
        return;
    }
    const QColor dot = seen(colour);
    double next = 0; // from the segment's start
    for (qsizetype i = 1; i < line.size(); ++i) {
        const double length = distance(line[i - 1], line[i]);
        for (; next < length; next += gap)
            ringOf(line[i - 1] + (line[i] - line[i - 1]) * (next / length), 0, width / 2, dot);
        next -= length;
    }
}

void ArcCanvas::disc(QPointF centre, double radius, const QColor &colour)
{
    if (!m_raster) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(seen(colour));
        m_painter.drawEllipse(centre, radius, radius);
        return;
    }
    ringOf(centre, 0, radius, seen(colour));
}

void ArcCanvas::ring(QPointF centre, double radius, double width, const QColor &colour)
{
    if (!m_raster) {
        m_painter.setPen(QPen(seen(colour), width));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(centre, radius, radius);
        return;
    }
    ringOf(centre, radius - width / 2, radius + width / 2, seen(colour));
}

/// Into pixels, in those boxes of the clip that it touches.
void ArcCanvas::ringOf(QPointF centre, double inner, double outer, const QColor &seenColour)
{
    const double reach = outer + 1;
    const QRect around
        = m_transform.mapRect(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach))
              .toAlignedRect();
    auto box = std::ranges::lower_bound(m_boxes, around.top(), {}, &QRect::bottom);
    for (; box != m_boxes.end() && box->top() <= around.bottom(); ++box) {
        if (!box->intersects(around))
            continue;
        m_raster->setClip(*box);
        m_raster->ring(centre, inner, outer, seenColour);
    }
}

void ArcCanvas::polygon(const QPolygonF &polygon, const QColor &colour)
{
    for (const QRect &box : m_boxes) {
        m_raster->setClip(box);
        m_raster->polygon(polygon, seen(colour));
    }
    if (m_raster)
        return;
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    m_painter.fillPath(path, seen(colour));
}

} // namespace summitry
