#include "scene/arclook.h"
#include "scene/labeltext.h"
#include "scene/scene.h"

#include <algorithm>
#include <QHash>
#include <QPainter>
#include <QPainterPathStroker>

namespace summitry {

namespace {

constexpr double RingStroke = 1.5, RingHalo = 1.4, OneMeetingDot = 1.6;
constexpr double HaloOpacity = 0.94;
constexpr double PulseReach = 9, PulseOpacity = 0.35;
constexpr double DimmedOpacity = 0.6;
constexpr double UnbegunRadius = 4.5; // a ring without a number yet

bool isDimmed(const Scene &scene, size_t stop)
{
    return scene.emphasis.filtered && !scene.emphasis.stops[stop];
}

bool isShown(const Scene &scene, const Label &label)
{
    return label.arc < 0 || scene.frame.arcs[static_cast<size_t>(label.arc)].phase != ArcPhase::Hidden;
}

void circle(QPainter &painter, QPointF at, double radius)
{
    painter.drawEllipse(at, radius, radius);
}

void paintRing(QPainter &painter, const Scene &scene, size_t i)
{
    const Colours &colours = coloursOf(scene.theme);
    const ScreenStop &stop = scene.layout.stops[i];
    const StopMoment &moment = scene.frame.stops[i];
    const bool begun = moment.count > 0;
    const bool faint = isDimmed(scene, i) || !begun;
    const double radius = begun ? stop.radius : std::min(stop.radius, UnbegunRadius);
    if (moment.pulse > 0 && moment.pulse < 1) {
        QColor colour = colours.ring;
        colour.setAlphaF(static_cast<float>(PulseOpacity * (1 - moment.pulse)));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, RingStroke));
        circle(painter, stop.at, radius + PulseReach * moment.pulse);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.halo);
    circle(painter, stop.at, radius + RingStroke / 2 + RingHalo);
    QColor stroke = faint ? colours.ink3 : colours.ring;
    if (faint)
        stroke.setAlphaF(static_cast<float>(DimmedOpacity));
    painter.setBrush(colours.ringFill);
    painter.setPen(QPen(stroke, faint ? 1 : RingStroke));
    circle(painter, stop.at, radius);
    const qsizetype most = scene.itinerary->stops[i].meetings.size();
    if (most == 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(stroke);
        circle(painter, stop.at, OneMeetingDot);
        return;
    }
    if (!begun)
        return;
    const Type type{.size = 11, .weight = 600, .tabular = true};
    const QString count = QString::number(moment.count);
    const QPainterPath figures = textOutline(count, type);
    const QRectF box = figures.boundingRect();
    painter.translate(stop.at - QPointF(textWidth(count, type) / 2, box.center().y()));
    painter.fillPath(figures, faint ? colours.ink3 : colours.ink);
    painter.translate(-stop.at + QPointF(textWidth(count, type) / 2, box.center().y()));
}

void paintDot(QPainter &painter, const Scene &scene, size_t i)
{
    constexpr double Halo = 0.9;
    const Colours &colours = coloursOf(scene.theme);
    const ScreenStop &stop = scene.layout.stops[i];
    QColor colour = scene.itinerary->stops[i].kind == Stop::Kind::Stopover ? colours.journey : colours.visit;
    if (isDimmed(scene, i))
        colour = colours.ink3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.halo);
    circle(painter, stop.at, stop.radius + Halo);
    painter.setBrush(colour);
    circle(painter, stop.at, isDimmed(scene, i) ? stop.radius - 0.5 : stop.radius);
}

// Stroking outlines costs far more than filling, and the same labels come back with every frame.
QPainterPath haloOf(const QString &text, const Type &type)
{
    constexpr qsizetype Most = 1000;
    thread_local QHash<QString, QPainterPath> kept;
    const QString key = QStringLiteral("%1|%2|%3").arg(type.size).arg(type.weight).arg(text);
    if (const auto found = kept.constFind(key); found != kept.cend())
        return *found;
    if (kept.size() > Most)
        kept.clear();
    QPainterPathStroker stroker(QPen(Qt::black, HaloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    stroker.setCurveThreshold(0.1);
    return *kept.insert(key, stroker.createStroke(textOutline(text, type)));
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
    painter.fillPath(haloOf(text, type), around);
    painter.fillPath(textOutline(text, type), colour);
    painter.translate(-at);
}

void paintLabel(QPainter &painter, const Scene &scene, const Label &label)
{
    const Colours &colours = coloursOf(scene.theme);
    const QColor colour = label.dimmed ? colours.ink3 : label.strong ? colours.ink : colours.ink2;
    QPointF at = label.baseline;
    if (!label.lead.isEmpty()) {
        const bool journey = scene.itinerary->arcs[static_cast<size_t>(label.arc)].kind == Arc::Kind::Journey;
        const QColor lead = label.dimmed ? colours.ink3 : journey ? colours.journey : colours.visit;
        paintText(painter, label.lead, edgeLeadType(), at, lead, colours.halo);
        at.rx() += textWidth(label.lead, edgeLeadType());
    }
    // The second line first: the first one's halo must not bite into it, nor it into the first.
    paintText(
        painter, label.second, secondLineType(), label.secondBaseline,
        label.dimmed ? colours.ink3 : colours.ink2, colours.halo);
    paintText(painter, label.text, labelType(label.strong, label.dimmed), at, colour, colours.halo);
}

} // namespace

void paintPlaces(QPainter &painter, const Scene &scene)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::optional<QRegion> clip
        = painter.hasClipping() ? std::optional(painter.clipRegion()) : std::nullopt;
    const auto touched = [&](const QRectF &box) { return !clip || clip->intersects(box.toAlignedRect()); };
    const auto shown = [&](size_t i) {
        const ScreenStop &stop = scene.layout.stops[i];
        const double reach = stop.radius + RingStroke + RingHalo + PulseReach;
        return stop.visible && touched({stop.at.x() - reach, stop.at.y() - reach, 2 * reach, 2 * reach});
    };
    for (size_t i = 0; i < scene.layout.stops.size(); ++i) {
        if (scene.itinerary->stops[i].kind != Stop::Kind::Host && shown(i))
            paintDot(painter, scene, i);
    }
    for (size_t i = scene.layout.stops.size(); i-- > 0;) {
        if (scene.itinerary->stops[i].kind == Stop::Kind::Host && shown(i))
            paintRing(painter, scene, i);
    }
    for (const Label &label : scene.layout.labels) {
        if (isShown(scene, label)
            && touched(label.box.adjusted(-HaloWidth, -HaloWidth, HaloWidth, HaloWidth)))
            paintLabel(painter, scene, label);
    }
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
