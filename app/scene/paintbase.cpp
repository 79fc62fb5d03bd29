#include "scene/scene.h"

#include <algorithm>
#include <cmath>
#include <QPainter>
#include <vector>

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

void paintLands(QPainter &painter, const Scene &scene, const Colours &colours, const QRectF &seen)
{
    for (const Chart::Land &land : scene.chart->lands) {
        if (!land.box.intersects(seen))
            continue;
        const Country &country = scene.chart->world->countries[static_cast<size_t>(land.country)];
        painter.fillPath(land.path, landColour(scene, country.code, colours));
    }
}

// Strokes open lines a run of points at a time, and only those that are seen: the cost of a stroke grows
// faster than its length. Round caps hide where the runs meet.
void strokeRuns(QPainter &painter, const QPainterPath &path, const QPen &pen, const QRectF &seen)
{
    constexpr size_t Longest = 128;
    constexpr double NotSeen = 0.4; // of the line's width: bends smaller than this drown in it
    const double reach = pen.widthF();
    const QRectF near = seen.adjusted(-reach, -reach, reach, reach);
    std::vector<QPointF> run;
    painter.setPen(pen);
    const auto strokeRun = [&] {
        if (run.size() < 2)
            return;
        const auto [left, right] = std::ranges::minmax(run, {}, &QPointF::x);
        const auto [top, bottom] = std::ranges::minmax(run, {}, &QPointF::y);
        if (left.x() <= near.right() && right.x() >= near.left() && top.y() <= near.bottom()
            && bottom.y() >= near.top())
            painter.drawPolyline(run.data(), static_cast<int>(run.size()));
    };
    const auto isNear = [&](QPointF a, QPointF b) {
        return std::abs(a.x() - b.x()) + std::abs(a.y() - b.y()) < NotSeen * pen.widthF();
    };
    const int count = path.elementCount();
    for (int i = 0; i < count; ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const bool isLast = i + 1 == count || path.elementAt(i + 1).isMoveTo();
        if (!element.isMoveTo() && !isLast && isNear(run.back(), element))
            continue;
        if (element.isMoveTo()) {
            strokeRun();
            run.clear();
        } else if (run.size() == Longest) {
            strokeRun();
            run.erase(run.begin(), run.end() - 1);
        }
        run.push_back(element);
    }
    strokeRun();
}

void paintChosen(QPainter &painter, const Scene &scene, const Colours &colours)
{
    painter.setBrush(Qt::NoBrush);
    for (const QString &code : scene.emphasis.chosenCountries)
        painter.strokePath(
            scene.chart->outlineOf(code),
            linePen(transparentColour(colours.ink, ChosenOpacity), ChosenWidth, scene.view.scale));
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
        // A flat world's sea runs on to the frame's edges, a globe's ends at its rim.
        if (scene.view.projection.isAzimuthal())
            painter.fillPath(scene.chart->outline, colours.sea);
        else
            painter.fillRect(scene.view.frame(), colours.sea);
        strokeRuns(painter, scene.chart->graticule, linePen(colours.graticule, GraticuleWidth, scale), seen);
    }
    paintLands(painter, scene, colours, seen);
    painter.fillPath(scene.chart->lakes, colours.sea);
    QPen coast = linePen(colours.coast, CoastWidth, scale);
    coast.setJoinStyle(Qt::BevelJoin); // a third of the cost, and not to be told from round at this width
    strokeRuns(painter, scene.chart->coast, coast, seen);
    strokeRuns(painter, scene.chart->borders, linePen(colours.border, BorderWidth, scale), seen);
    QPen dashed = linePen(colours.disputed, BorderWidth, scale);
    dashed.setCapStyle(Qt::FlatCap);
    dashed.setDashPattern({2 / BorderWidth, 2 / BorderWidth});
    painter.strokePath(scene.chart->disputedBorders, dashed);
    paintChosen(painter, scene, colours);
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
    painter.fillPath(land->path, transparentColour(colours.ink, HoverTint));
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(
        scene.chart->outlineOf(scene.highlight.country),
        linePen(transparentColour(colours.ink, HoverOpacity), HoverWidth, scene.view.scale));
    painter.restore();
}

} // namespace summitry
