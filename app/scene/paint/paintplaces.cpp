// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/arclook.h"
#include "scene/labels/labeltext.h"
#include "scene/paint/groups.h"
#include "scene/paint/paintring.h"
#include "telling/counts.h"

#include <algorithm>
#include <ranges>

namespace summitry {

namespace {

constexpr double RingHalo = 1.4, OneMeetingDot = 1.6;
constexpr double HaloOpacity = 0.94;

bool isDimmed(const Scene &scene, StopIndex stop)
{
    return scene.emphasis.filtered && !scene.emphasis.stops[stop];
}

bool isShown(const Scene &scene, const Label &label)
{
    return !label.arc.isValid() || scene.frame.arc(label.arc).phase != ArcPhase::Hidden;
}

QRectF boxOf(const ScreenStop &stop)
{
    const double reach = stop.radius + RingStroke + RingHalo;
    return {stop.at.x() - reach, stop.at.y() - reach, 2 * reach, 2 * reach};
}

/// Paints the places of a scene.
class PlacePainter {
public:
    PlacePainter(Canvas &canvas, const Scene &scene)
        : m_canvas(canvas)
        , m_scene(scene)
        , m_colours(coloursOf(scene.theme))
    {
    }

    /// The ring hides what was painted in a box before.
    bool covers(StopIndex i, const QRectF &box) const
    {
        const ScreenStop &stop = m_scene.layout.stops[i];
        const QPointF away(
            std::max(stop.at.x() - box.left(), box.right() - stop.at.x()),
            std::max(stop.at.y() - box.top(), box.bottom() - stop.at.y()));
        const double filled = stop.radius - 1; // inside its edge
        return filled > 0 && QPointF::dotProduct(away, away) < filled * filled;
    }

    void paintHost(StopIndex i)
    {
        const InGroup group(m_canvas, [&] { return groupOfStop(m_scene, i); });
        const ScreenStop &stop = m_scene.layout.stops[i];
        const int count = meetingsAt(m_scene.emphasis, m_scene.frame, i);
        const bool begun = count > 0;
        const bool faint = isDimmed(m_scene, i) || !begun;
        const RingTone tone = isDimmed(m_scene, i) ? RingTone::Faint
            : begun                                ? RingTone::Full
                                                   : RingTone::Empty;
        if (tone != RingTone::Empty)
            m_canvas.disc(stop.at, stop.radius + RingStroke / 2 + RingHalo, m_colours.halo);
        paintRing(m_canvas, stop.at, stop.radius, m_colours, tone);
        if (m_scene.emphasis.keptAt(i) == 1)
            m_canvas.disc(stop.at, OneMeetingDot, ringColour(m_colours, tone));
        else if (begun)
            paintCount(m_canvas, stop.at, count, faint ? m_colours.ink3 : m_colours.ink);
    }

    void paintDot(StopIndex i)
    {
        constexpr double Halo = 0.9;
        const InGroup group(m_canvas, [&] { return groupOfStop(m_scene, i); });
        const ScreenStop &stop = m_scene.layout.stops[i];
        QColor colour = m_scene.emphasis.travelled[i] && m_scene.itinerary->stops[i].kind != Stop::Kind::Home
            ? m_colours.journey
            : m_colours.visit;
        if (isDimmed(m_scene, i))
            colour = m_colours.ink3;
        m_canvas.disc(stop.at, stop.radius + Halo, m_colours.halo);
        m_canvas.disc(stop.at, isDimmed(m_scene, i) ? stop.radius - 0.5 : stop.radius, colour);
    }

    void paintLeader(const Label &label)
    {
        constexpr double Width = 0.8, Casing = 2.4;
        if (label.leader.isNull())
            return;
        const InGroup group(m_canvas, [&] { return groupOfLabel(m_scene, label); });
        const QPolygonF line({label.leader.p1(), label.leader.p2()});
        m_canvas.line(line, {m_colours.halo, Casing});
        m_canvas.line(line, {m_colours.ink3, Width});
    }

    void paintLabel(const Label &label)
    {
        const InGroup group(m_canvas, [&] { return groupOfLabel(m_scene, label); });
        const bool isQuiet = label.dimmed || !label.country.isEmpty();
        const QColor colour = isQuiet ? m_colours.ink3 : label.strong ? m_colours.ink : m_colours.ink2;
        QPointF at = label.baseline;
        if (!label.lead.isEmpty()) {
            const bool journey = m_scene.itinerary->arcs[label.arc].kind == Arc::Kind::Journey;
            const QColor lead = label.dimmed ? m_colours.ink3 : journey ? m_colours.journey : m_colours.visit;
            paintHaloed(label.lead, edgeLeadType(), at, lead);
            at.rx() += textWidth(label.lead, edgeLeadType());
        }
        // The second line first: the first one's halo must not bite into it, nor it into the first.
        paintHaloed(
            label.third, label.secondType, label.thirdBaseline, isQuiet ? m_colours.ink3 : m_colours.ink2);
        paintHaloed(
            label.second, label.secondType, label.secondBaseline, isQuiet ? m_colours.ink3 : m_colours.ink2);
        paintHaloed(label.text, label.type, at, colour);
    }

private:
    void paintHaloed(const QString &text, const Type &type, QPointF at, const QColor &colour)
    {
        QColor halo = m_colours.halo;
        halo.setAlphaF(static_cast<float>(HaloOpacity));
        if (!text.isEmpty())
            m_canvas.label({text, type, colour, halo, HaloWidth}, at);
    }

    Canvas &m_canvas;
    const Scene &m_scene;
    const Colours &m_colours;
};

} // namespace

QRectF countBox(const ScreenStop &stop, int count)
{
    constexpr double Height = 14;
    const double width = countWidth(count) + 2;
    return {stop.at.x() - width / 2, stop.at.y() - Height / 2, width, Height};
}

void paintPlaces(Canvas &canvas, const Scene &scene)
{
    PlacePainter places(canvas, scene);
    const bool isClipped = !canvas.clip().isNull();
    const QRectF seen = isClipped ? canvas.clip() : QRectF(QPointF(0, 0), scene.view.size);
    const QRectF indexed = seen.translated(-scene.layout.dragged);
    std::vector<StopIndex> hosts; // first the most important, which are painted last
    bool isCovered = false; // by one of them, so that none below is seen
    for (const StopIndex i : scene.layout.hostIndex.in(indexed)) {
        if (!canvas.shows(boxOf(scene.layout.stops[i])))
            continue;
        hosts.push_back(i);
        isCovered = isClipped && places.covers(i, seen);
        if (isCovered)
            break;
    }
    const auto paintLabels = [&](bool ofCountries) {
        const InLayer layer(canvas, ofCountries ? CanvasLayer::Countries : CanvasLayer::Labels);
        for (const Label &label : scene.layout.labels) {
            if (label.country.isEmpty() != ofCountries
                && canvas.shows(label.box.adjusted(-HaloWidth, -HaloWidth, HaloWidth, HaloWidth))
                && isShown(scene, label))
                places.paintLabel(label);
        }
    };
    if (!isCovered) {
        paintLabels(true);
        const InLayer layer(canvas, CanvasLayer::Places);
        for (const StopIndex i : scene.layout.stopIndex.in(indexed)) {
            if (!scene.layout.stops[i].ring && canvas.shows(boxOf(scene.layout.stops[i])))
                places.paintDot(i);
        }
    }
    {
        const InLayer layer(canvas, CanvasLayer::Places);
        for (const StopIndex i : std::views::reverse(hosts))
            places.paintHost(i);
        for (const Label &label : scene.layout.labels)
            places.paintLeader(label);
    }
    paintLabels(false);
}

void paintMap(Canvas &canvas, const Scene &scene)
{
    paintBase(canvas, scene);
    paintHoveredCountry(canvas, scene);
    paintSettledArcs(canvas, scene);
    paintMovingArcs(canvas, scene);
    paintPlaces(canvas, scene);
}

} // namespace summitry
