#include "scene/arccanvas.h"
#include "scene/arclook.h"
#include "scene/labeltext.h"
#include "scene/scene.h"

#include <algorithm>
#include <QPainterPath>
#include <ranges>

namespace summitry {

namespace {

constexpr double RingStroke = 1.5, RingHalo = 1.4, OneMeetingDot = 1.6;
constexpr double HaloOpacity = 0.94;
constexpr double DimmedOpacity = 0.6;
constexpr double UnbegunRadius = 4.5; // a ring without a number yet

bool isDimmed(const Scene &scene, size_t stop)
{
    return scene.emphasis.filtered && !scene.emphasis.stops[stop];
}

bool isShown(const Scene &scene, const Label &label)
{
    return label.arc < 0 || scene.frame.arc(static_cast<size_t>(label.arc)).phase != ArcPhase::Hidden;
}

void paintCount(QPainter &painter, const ScreenStop &stop, int count, const QColor &colour)
{
    const Type type{.size = 11, .weight = 600, .tabular = true};
    const QString text = QString::number(count);
    const QPainterPath figures = textOutline(text, type);
    const QPointF shift = stop.at - QPointF(textWidth(text, type) / 2, figures.boundingRect().center().y());
    painter.translate(shift);
    painter.fillPath(figures, colour);
    painter.translate(-shift);
}

void paintRing(QPainter &painter, ArcCanvas &canvas, const Scene &scene, size_t i)
{
    const Colours &colours = coloursOf(scene.theme);
    const ScreenStop &stop = scene.layout.stops[i];
    const int count = scene.frame.stop(i).count;
    const bool begun = count > 0;
    const bool faint = isDimmed(scene, i) || !begun;
    const double radius = begun ? stop.radius : std::min(stop.radius, UnbegunRadius);
    QColor stroke = faint ? colours.ink3 : colours.ring;
    if (faint)
        stroke.setAlphaF(static_cast<float>(DimmedOpacity));
    canvas.disc(stop.at, radius + RingStroke / 2 + RingHalo, colours.halo);
    canvas.disc(stop.at, radius, colours.ringFill);
    canvas.ring(stop.at, radius, faint ? 1 : RingStroke, stroke);
    if (scene.itinerary->stops[i].meetings.size() == 1)
        canvas.disc(stop.at, OneMeetingDot, stroke);
    else if (begun)
        paintCount(painter, stop, count, faint ? colours.ink3 : colours.ink);
}

void paintDot(ArcCanvas &canvas, const Scene &scene, size_t i)
{
    constexpr double Halo = 0.9;
    const Colours &colours = coloursOf(scene.theme);
    const ScreenStop &stop = scene.layout.stops[i];
    QColor colour = scene.itinerary->stops[i].kind == Stop::Kind::Stopover ? colours.journey : colours.visit;
    if (isDimmed(scene, i))
        colour = colours.ink3;
    canvas.disc(stop.at, stop.radius + Halo, colours.halo);
    canvas.disc(stop.at, isDimmed(scene, i) ? stop.radius - 0.5 : stop.radius, colour);
}

void paintText(
    QPainter &painter, const QString &text, const Type &type, QPointF at, const QColor &colour,
    const QColor &halo)
{
    if (text.isEmpty())
        return;
    QColor around = halo;
    around.setAlphaF(static_cast<float>(HaloOpacity));
    painter.translate(at);
    painter.fillPath(textHalo(text, type, HaloWidth), around);
    fillOutline(painter, textOutline(text, type), colour);
    painter.translate(-at);
}

void paintLabel(QPainter &painter, const Scene &scene, const Label &label)
{
    const Colours &colours = coloursOf(scene.theme);
    const bool isQuiet = label.dimmed || !label.country.isEmpty();
    const QColor colour = isQuiet ? colours.ink3 : label.strong ? colours.ink : colours.ink2;
    QPointF at = label.baseline;
    if (!label.lead.isEmpty()) {
        const bool journey = scene.itinerary->arcs[static_cast<size_t>(label.arc)].kind == Arc::Kind::Journey;
        const QColor lead = label.dimmed ? colours.ink3 : journey ? colours.journey : colours.visit;
        paintText(painter, label.lead, edgeLeadType(), at, lead, colours.halo);
        at.rx() += textWidth(label.lead, edgeLeadType());
    }
    // The second line first: the first one's halo must not bite into it, nor it into the first.
    paintText(
        painter, label.second, label.secondType, label.secondBaseline, isQuiet ? colours.ink3 : colours.ink2,
        colours.halo);
    paintText(painter, label.text, label.type, at, colour, colours.halo);
}

} // namespace

void paintPlaces(QPainter &painter, const Scene &scene)
{
    painter.save();
    ArcCanvas canvas(painter);
    const std::optional<QRegion> clip
        = painter.hasClipping() ? std::optional(painter.clipRegion()) : std::nullopt;
    const auto touched = [&](const QRectF &box) { return !clip || clip->intersects(box.toAlignedRect()); };
    const auto isHost = [&](size_t i) { return scene.itinerary->stops[i].kind == Stop::Kind::Host; };
    const QRectF seen = clip ? canvas.clip() : QRectF(QPointF(0, 0), scene.view.size);
    const auto paintLabels = [&](bool ofCountries) {
        for (const Label &label : scene.layout.labels) {
            if (label.country.isEmpty() != ofCountries && isShown(scene, label)
                && touched(label.box.adjusted(-HaloWidth, -HaloWidth, HaloWidth, HaloWidth)))
                paintLabel(painter, scene, label);
        }
    };
    paintLabels(true);
    std::vector<size_t> stops; // first the most important
    for (const int stop : scene.layout.stopIndex.in(seen.translated(-scene.layout.dragged))) {
        const auto i = static_cast<size_t>(stop);
        const ScreenStop &at = scene.layout.stops[i];
        const double reach = at.radius + RingStroke + RingHalo;
        if (touched({at.at.x() - reach, at.at.y() - reach, 2 * reach, 2 * reach}))
            stops.push_back(i);
    }
    for (const size_t i : stops) {
        if (!isHost(i))
            paintDot(canvas, scene, i);
    }
    for (const size_t i : std::views::reverse(stops)) {
        if (isHost(i))
            paintRing(painter, canvas, scene, i);
    }
    paintLabels(false);
    painter.restore();
}

void paintMap(QPainter &painter, const Scene &scene)
{
    paintBase(painter, scene);
    paintHoveredCountry(painter, scene);
    paintSettledArcs(painter, scene);
    paintMovingArcs(painter, scene);
    paintPlaces(painter, scene);
}

} // namespace summitry
