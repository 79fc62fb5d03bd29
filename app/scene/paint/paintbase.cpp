#include "scene/paint/scene.h"

#include <QPainter>
#include <QPainterPath>

namespace summitry {

namespace {

constexpr double GraticuleWidth = 0.75, BorderWidth = 0.7, CoastWidth = 0.5; // pixels
constexpr double ChosenWidth = 0.9, HoverWidth = 0.7;
constexpr double ChosenOpacity = 0.55, HoverOpacity = 0.35, HoverTint = 0.08;

QColor landColour(const Scene &scene, const QString &code, const Colours &colours)
{
    const Emphasis &emphasis = scene.emphasis;
    if (emphasis.chosenCountries.contains(code))
        return colours.landSelected;
    if (!code.isEmpty() && code == emphasis.home)
        return colours.landHome;
    if (!emphasis.storyCountries.contains(code))
        return colours.land;
    return emphasis.filtered && !emphasis.keptCountries.contains(code) ? colours.landDimmed
                                                                       : colours.landStory;
}

QColor transparentColour(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QPen linePen(const QColor &colour, double pixels, double scale)
{
    return QPen(colour, pixels / scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void fill(QPainter &painter, const std::vector<PlaneArea> &areas, const QColor &colour, const QRectF &seen)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const PlaneArea &area : areas) {
        if (!area.box.intersects(seen))
            continue;
        if (area.rings.size() == 1) {
            painter.drawPolygon(area.rings.front(), Qt::WindingFill);
            continue;
        }
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (const QPolygonF &ring : area.rings) {
            path.addPolygon(ring);
            path.closeSubpath();
        }
        painter.drawPath(path);
    }
}

// The points of a line, but for those so near to the one before that their bend drowns in the line's width.
QPolygonF thinned(const QPolygonF &points, double width)
{
    constexpr double Drowned = 0.4; // of the width
    QPolygonF kept;
    kept.reserve(points.size());
    for (const QPointF &point : points) {
        if (kept.isEmpty() || (point - kept.constLast()).manhattanLength() > Drowned * width)
            kept.append(point);
    }
    if (kept.constLast() != points.constLast())
        kept.append(points.constLast());
    return kept;
}

void stroke(QPainter &painter, const std::vector<PlaneRun> &runs, const QPen &pen, const QRectF &seen)
{
    const double reach = pen.widthF();
    const QRectF near = seen.adjusted(-reach, -reach, reach, reach);
    const double devicePixel = 1 / painter.worldTransform().m11();
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const PlaneRun &run : runs) {
        if (run.box.left() > near.right() || run.box.right() < near.left() || run.box.top() > near.bottom()
            || run.box.bottom() < near.top())
            continue;
        if (pen.widthF() > devicePixel) // else the chart is as coarse already
            painter.drawPolyline(thinned(run.points, pen.widthF()));
        else
            painter.drawPolyline(run.points);
    }
}

void paintLands(QPainter &painter, const Scene &scene, const Colours &colours, const QRectF &seen)
{
    for (const Chart::Land &land : scene.chart->lands) {
        const Country &country = scene.chart->world->countries[static_cast<size_t>(land.country)];
        if (land.box.intersects(seen))
            fill(painter, land.areas, landColour(scene, country.code, colours), seen);
    }
}

void paintChosen(QPainter &painter, const Scene &scene, const Colours &colours, const QRectF &seen)
{
    const QPen pen = linePen(transparentColour(colours.ink, ChosenOpacity), ChosenWidth, scene.view.scale);
    for (const QString &code : scene.emphasis.chosenCountries)
        stroke(painter, scene.chart->outlineOf(code), pen, seen);
}

} // namespace

void paintBase(QPainter &painter, const Scene &scene)
{
    const Colours &colours = coloursOf(scene.theme);
    if (!scene.transparent && (!scene.chart || scene.view.projection.isAzimuthal()))
        painter.fillRect(QRectF(QPointF(0, 0), scene.view.size), colours.paper);
    if (!scene.chart)
        return;
    const double scale = scene.view.scale;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(scene.view.transform(), true);
    painter.setClipRect(scene.view.frame(), Qt::IntersectClip);
    const QRectF seen = painter.clipBoundingRect();
    if (!scene.transparent) {
        // A flat world's sea runs on to the frame's edges, beyond the line where the world ends; a globe's
        // ends at its rim.
        if (scene.view.projection.isAzimuthal()) {
            painter.setBrush(colours.sea);
            painter.setPen(Qt::NoPen);
            painter.drawPolygon(scene.chart->outline);
        } else {
            painter.fillRect(scene.view.frame(), colours.sea);
        }
        stroke(painter, scene.chart->graticule, linePen(colours.graticule, GraticuleWidth, scale), seen);
        if (!scene.view.projection.isAzimuthal()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(linePen(colours.coast, CoastWidth, scale));
            painter.drawPolyline(scene.chart->outline);
        }
    }
    paintLands(painter, scene, colours, seen);
    fill(painter, scene.chart->lakes, colours.sea, seen);
    // Bevel joins take a third of the time, and cannot be told from round ones at this width.
    QPen coast = linePen(colours.coast, CoastWidth, scale),
         border = linePen(colours.border, BorderWidth, scale);
    coast.setJoinStyle(Qt::BevelJoin);
    border.setJoinStyle(Qt::BevelJoin);
    stroke(painter, scene.chart->coast, coast, seen);
    stroke(painter, scene.chart->borders, border, seen);
    QPen dashed = linePen(colours.disputed, BorderWidth, scale);
    dashed.setCapStyle(Qt::FlatCap);
    dashed.setDashPattern({2 / BorderWidth, 2 / BorderWidth});
    stroke(painter, scene.chart->disputedBorders, dashed, seen);
    paintChosen(painter, scene, colours, seen);
    painter.restore();
}

void paintHoveredCountry(QPainter &painter, const Scene &scene)
{
    const Chart::Land *land = scene.chart ? scene.chart->land(scene.highlight.country) : nullptr;
    if (!land)
        return;
    const Colours &colours = coloursOf(scene.theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(scene.view.transform(), true);
    painter.setClipRect(scene.view.frame(), Qt::IntersectClip);
    const QRectF seen = painter.clipBoundingRect();
    fill(painter, land->areas, transparentColour(colours.ink, HoverTint), seen);
    stroke(
        painter, scene.chart->outlineOf(scene.highlight.country),
        linePen(transparentColour(colours.ink, HoverOpacity), HoverWidth, scene.view.scale), seen);
    painter.restore();
}

} // namespace summitry
