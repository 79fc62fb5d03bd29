// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/groups.h"

namespace summitry {

namespace {

constexpr double GraticuleWidth = 0.75, BorderWidth = 0.7, CoastWidth = 0.5; // pixels
constexpr double DisputedDash = 2; // pixels, and so much between
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

/// To the last device pixel that the frame has but a part of; `pixel` is the size of one. The canvas clips.
void fillFrame(Canvas &canvas, const QRectF &frame, double pixel, const QColor &colour)
{
    canvas.rect(frame.adjusted(-pixel, -pixel, pixel, pixel), colour);
}

/// Paints the ground of a scene, with a canvas that it pushes into the chart's plane.
class BasePainter {
public:
    BasePainter(Canvas &canvas, const Scene &scene)
        : m_canvas(canvas)
        , m_scene(scene)
        , m_chart(*scene.chart)
        , m_colours(coloursOf(scene.theme))
    {
        m_canvas.push(scene.view.transform(), QRectF(QPointF(0, 0), scene.view.size));
        m_seen = m_canvas.clip();
    }
    ~BasePainter() { m_canvas.pop(); }
    Q_DISABLE_COPY_MOVE(BasePainter)

    // A flat world's sea runs on to the frame's edges, beyond the line where the world ends; a globe's ends
    // at its rim.
    void paintSea()
    {
        const InLayer layer(m_canvas, CanvasLayer::Sea);
        if (m_scene.view.projection.isAzimuthal())
            m_canvas.area({&m_chart.outline, 1}, m_colours.sea);
        else
            fillFrame(m_canvas, m_scene.view.frame(), 1 / m_scene.view.scale, m_colours.sea);
        paintLines(m_chart.graticule, pen(m_colours.graticule, GraticuleWidth));
        if (!m_scene.view.projection.isAzimuthal())
            m_canvas.line(m_chart.outline, pen(m_colours.coast, CoastWidth));
    }

    void paintLands()
    {
        const InLayer layer(m_canvas, CanvasLayer::Land);
        for (const Chart::Land &land : m_chart.lands) {
            const Country &country = m_chart.world->countries[static_cast<size_t>(land.country)];
            if (!land.box.intersects(m_seen))
                continue;
            std::optional<InGroup> group;
            if (!country.code.isEmpty())
                group.emplace(m_canvas, [&] { return groupOfCountry(m_scene, country); });
            fill(land.areas, landColour(m_scene, country.code, m_colours));
        }
    }

    void paintLakes()
    {
        const InLayer layer(m_canvas, CanvasLayer::Lakes);
        fill(m_chart.lakes, m_colours.sea);
    }

    void paintBorders()
    {
        const InLayer layer(m_canvas, CanvasLayer::Borders);
        // Bevel joins take a third of the time, and cannot be told from round ones at this width.
        Pen coast = pen(m_colours.coast, CoastWidth), border = pen(m_colours.border, BorderWidth);
        coast.join = border.join = Qt::BevelJoin;
        paintLines(m_chart.coast, coast);
        paintLines(m_chart.borders, border);
        Pen dashed = pen(m_colours.disputed, BorderWidth);
        dashed.cap = Qt::FlatCap;
        dashed.dash = DisputedDash / m_scene.view.scale;
        paintLines(m_chart.disputedBorders, dashed);
    }

    void paintChosen()
    {
        const InLayer layer(m_canvas, CanvasLayer::Chosen);
        const Pen chosen = pen(transparentColour(m_colours.ink, ChosenOpacity), ChosenWidth);
        for (const QString &code : m_scene.emphasis.chosenCountries)
            paintLines(m_chart.outlineOf(code), chosen);
    }

    void paintHovered(const Chart::Land &land)
    {
        fill(land.areas, transparentColour(m_colours.ink, HoverTint));
        paintLines(
            m_chart.outlineOf(m_scene.highlight.country),
            pen(transparentColour(m_colours.ink, HoverOpacity), HoverWidth));
    }

private:
    Pen pen(const QColor &colour, double pixels) const { return {colour, pixels / m_scene.view.scale}; }

    void fill(const std::vector<PlaneArea> &areas, const QColor &colour)
    {
        for (const PlaneArea &area : areas) {
            if (area.box.intersects(m_seen))
                m_canvas.area(area.rings, colour);
        }
    }

    void paintLines(const std::vector<PlaneRun> &runs, const Pen &pen)
    {
        const double reach = pen.width;
        const QRectF near = m_seen.adjusted(-reach, -reach, reach, reach);
        const double devicePixel = 1 / (m_scene.view.scale * m_scene.view.pixelRatio);
        for (const PlaneRun &run : runs) {
            if (run.box.left() > near.right() || run.box.right() < near.left()
                || run.box.top() > near.bottom() || run.box.bottom() < near.top())
                continue;
            if (pen.width > devicePixel) // else the chart is as coarse already
                m_canvas.line(thinned(run.points, pen.width), pen);
            else
                m_canvas.line(run.points, pen);
        }
    }

    Canvas &m_canvas;
    const Scene &m_scene;
    const Chart &m_chart;
    const Colours &m_colours;
    QRectF m_seen;
};

} // namespace

void paintBase(Canvas &canvas, const Scene &scene)
{
    if (!scene.transparent && (!scene.chart || scene.view.projection.isAzimuthal())) {
        const QRectF frame(QPointF(0, 0), scene.view.size);
        canvas.push({}, frame);
        fillFrame(canvas, frame, 1, coloursOf(scene.theme).paper);
        canvas.pop();
    }
    if (!scene.chart)
        return;
    BasePainter base(canvas, scene);
    if (!scene.transparent)
        base.paintSea();
    base.paintLands();
    base.paintLakes();
    base.paintBorders();
    base.paintChosen();
}

void paintHoveredCountry(Canvas &canvas, const Scene &scene)
{
    if (const Chart::Land *land = scene.chart ? scene.chart->land(scene.highlight.country) : nullptr)
        BasePainter(canvas, scene).paintHovered(*land);
}

} // namespace summitry
