#include "scene/scene.h"

#include <algorithm>
#include <map>
#include <QPainter>

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

// Countries of one colour are one path: shared borders cancel out in it, and no sea shines through.
void paintLands(QPainter &painter, const Scene &scene, const Colours &colours)
{
    const QRectF seen = scene.view.frame();
    std::map<QRgb, QPainterPath> byColour;
    for (const Chart::Land &land : scene.chart->lands) {
        if (!land.box.intersects(seen))
            continue;
        const Country &country = scene.chart->world->countries[static_cast<size_t>(land.country)];
        QPainterPath &path = byColour[landColour(scene, country.code, colours).rgb()];
        if (path.isEmpty())
            path.setFillRule(Qt::WindingFill);
        path.addPath(land.path);
    }
    painter.setPen(Qt::NoPen);
    for (const auto &[colour, path] : byColour)
        painter.fillPath(path, QColor(colour));
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
    if (!scene.transparent) {
        // A flat world's sea runs on to the frame's edges, a globe's ends at its rim.
        if (scene.view.projection.isAzimuthal())
            painter.fillPath(scene.chart->outline, colours.sea);
        else
            painter.fillRect(scene.view.frame(), colours.sea);
        painter.strokePath(scene.chart->graticule, linePen(colours.graticule, GraticuleWidth, scale));
    }
    paintLands(painter, scene, colours);
    painter.fillPath(scene.chart->lakes, colours.sea);
    painter.strokePath(scene.chart->coast, linePen(colours.coast, CoastWidth, scale));
    painter.strokePath(scene.chart->borders, linePen(colours.border, BorderWidth, scale));
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
