#include "scene/arccanvas.h"

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
QPolygonF outlineOf(const std::vector<Stroke::Point> &points, size_t first, size_t last)
{
    QPolygonF left, right;
    for (size_t i = first; i <= last; ++i) {
        const QPointF way = points[std::min(i + 1, points.size() - 1)].at - points[i > 0 ? i - 1 : 0].at;
        const double size = std::max(std::hypot(way.x(), way.y()), 1e-9);
        const QPointF side = QPointF(way.y(), -way.x()) * (points[i].halfWidth / size);
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
    const auto add = [&](const QRectF &box) {
        m_rasters.emplace_back(
            image, transform.m11(), QPointF(transform.dx(), transform.dy()), transform.mapRect(box).toRect());
    };
    const QRegion boxes = painter.hasClipping() ? painter.clipRegion() : QRegion();
    if (m_clip.isNull())
        add(transform.inverted().mapRect(QRectF(image.rect())));
    else if (boxes.rectCount() == 1)
        add(m_clip); // exact where it ends within a unit
    else
        for (const QRect &box : boxes)
            add(box);
}

QColor ArcCanvas::seen(QColor colour) const
{
    // On a path the painter itself counts its opacity in.
    const double own = m_rasters.empty() ? 1 : m_painter.opacity();
    colour.setAlphaF(static_cast<float>(colour.alphaF() * m_opacity * own));
    return colour;
}

void ArcCanvas::fill(const Stroke &stroke)
{
    const QColor colour = seen(stroke.colour);
    if (!m_rasters.empty()) {
        for (StrokeRaster &raster : m_rasters)
            raster.fill(stroke.points, colour);
        return;
    }
    for (size_t first = 0; first + 1 < stroke.points.size();) {
        size_t last = first + 1; // as far as the opacity stays
        while (last + 1 < stroke.points.size()
               && stroke.points[last + 1].opacity == stroke.points[first].opacity)
            ++last;
        QColor part = colour;
        part.setAlphaF(static_cast<float>(
            colour.alphaF() * (stroke.points[first].opacity + stroke.points[last].opacity) / 2));
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addPolygon(outlineOf(stroke.points, first, last));
        path.closeSubpath();
        m_painter.fillPath(path, part);
        first = last;
    }
}

void ArcCanvas::line(const QPolygonF &line, double width, const QColor &colour)
{
    if (m_rasters.empty()) {
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
    if (m_rasters.empty()) {
        constexpr double Dot = 0.01; // round caps make the dots
        QPen pen(seen(colour), width, Qt::SolidLine, Qt::RoundCap);
        pen.setDashPattern({Dot, gap / width});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(line);
        return;
    }
    double next = 0; // from the segment's start
    for (qsizetype i = 1; i < line.size(); ++i) {
        const double length = distance(line[i - 1], line[i]);
        for (; next < length; next += gap)
            disc(line[i - 1] + (line[i] - line[i - 1]) * (next / length), width / 2, colour);
        next -= length;
    }
}

void ArcCanvas::disc(QPointF centre, double radius, const QColor &colour)
{
    if (m_rasters.empty()) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(seen(colour));
        m_painter.drawEllipse(centre, radius, radius);
        return;
    }
    for (StrokeRaster &raster : m_rasters)
        raster.ring(centre, 0, radius, seen(colour));
}

void ArcCanvas::ring(QPointF centre, double radius, double width, const QColor &colour)
{
    if (m_rasters.empty()) {
        m_painter.setPen(QPen(seen(colour), width));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(centre, radius, radius);
        return;
    }
    for (StrokeRaster &raster : m_rasters)
        raster.ring(centre, radius - width / 2, radius + width / 2, seen(colour));
}

void ArcCanvas::polygon(const QPolygonF &polygon, const QColor &colour)
{
    for (StrokeRaster &raster : m_rasters)
        raster.polygon(polygon, seen(colour));
    if (!m_rasters.empty())
        return;
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    m_painter.fillPath(path, seen(colour));
}

} // namespace summitry
