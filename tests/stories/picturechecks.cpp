// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturechecks.h"

#include "scene/paint/pathcanvas.h"
#include "scene/style/style.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace summitry::test {

namespace {

class TextCanvas final : public PathCanvas {
public:
    explicit TextCanvas(const QRectF &page)
        : PathCanvas(page)
    {
    }
    bool wantsGroups() const override { return true; }
    void begin(const CanvasGroup &group) override
    {
        m_group = ++m_groups;
        m_isPlace = group.kind == CanvasGroup::Kind::Place;
    }
    void end() override
    {
        m_group = -1;
        m_isPlace = false;
    }
    std::vector<SetText> texts;

protected:
    void fillPath(const QPainterPath &, const QColor &) override { }
    void strokeLine(const QPolygonF &, const Pen &) override { }
    void setText(const HaloedText &text, QPointF baseline, double scale) override
    {
        const QTransform toPage(scale, 0, 0, scale, baseline.x(), baseline.y());
        texts.push_back(
            {text.text, toPage.mapRect(textOutline(text.text, text.type).controlPointRect()),
             text.type.size * scale, m_group, m_isPlace});
    }

private:
    int m_groups = 0, m_group = -1;
    bool m_isPlace = false;
};

bool isArcs(QRgb pixel)
{
    constexpr int Near = 36;
    const auto near = [&](const QColor &colour) {
        return std::abs(qRed(pixel) - colour.red()) < Near && std::abs(qGreen(pixel) - colour.green()) < Near
            && std::abs(qBlue(pixel) - colour.blue()) < Near;
    };
    const Colours &colours = coloursOf(Theme::Light);
    return near(colours.journey) || near(colours.visit);
}

bool isArcsNear(const QImage &picture, QPointF at)
{
    constexpr int Reach = 1;
    const QPoint p = at.toPoint();
    for (int y = p.y() - Reach; y <= p.y() + Reach; ++y) {
        for (int x = p.x() - Reach; x <= p.x() + Reach; ++x) {
            if (picture.valid(x, y) && isArcs(picture.pixel(x, y)))
                return true;
        }
    }
    return false;
}

LonLat at(const Itinerary &itinerary, const QString &city)
{
    return toLonLat(itinerary.story->place(city)->position);
}

} // namespace

std::vector<SetText> textsOf(const SheetFrame &sheet)
{
    TextCanvas canvas(QRectF(QPointF(0, 0), sheet.plan->options.pixels));
    paintSheet(canvas, sheet);
    return canvas.texts;
}

QStringList overlaps(const std::vector<SetText> &texts)
{
    constexpr double Touch = 1; // pixels
    QStringList found;
    for (size_t i = 0; i < texts.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const QRectF both = texts[i].box & texts[j].box;
            if (texts[i].isFigure && texts[j].isFigure) // a ring hides what is below it
                continue;
            if ((texts[i].group < 0 || texts[i].group != texts[j].group) && both.width() > Touch
                && both.height() > Touch)
                found += texts[j].text + QStringLiteral(" / ") + texts[i].text;
        }
    }
    return found;
}

int longestStroke(const QImage &picture, const QPolygonF &line, const QRectF &within)
{
    int longest = 0, run = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF edge(line[i - 1], line[i]);
        const int steps = std::max(1, static_cast<int>(std::ceil(edge.length())));
        for (int step = 0; step < steps; ++step) {
            const QPointF p = edge.pointAt(static_cast<double>(step) / steps);
            run = within.contains(p) && isArcsNear(picture, p) ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    }
    return longest;
}

QPolygonF outlineOf(const SheetPlan &plan)
{
    const QTransform onSheet = plan.scene.view.transform()
        * QTransform::fromTranslate(plan.map.left(), plan.map.top())
        * QTransform::fromScale(plan.factor, plan.factor);
    return onSheet.map(plan.scene.view.projection.outline()).toFillPolygon();
}

int strayPixels(const QImage &picture, const SheetPlan &plan)
{
    constexpr double Head = 5; // design pixels from a way to the side of its head
    const double reach = Head * plan.factor;
    const QPolygonF outline = outlineOf(plan);
    QPainterPath earth;
    earth.addPolygon(outline);
    QPainterPathStroker stroker;
    stroker.setWidth(2 * reach);
    const QPainterPath room = earth.united(stroker.createStroke(earth));
    QImage mask(picture.size(), QImage::Format_Grayscale8);
    mask.fill(Qt::black);
    QPainter painter(&mask);
    painter.fillPath(room, Qt::white);
    painter.end();
    int found = 0;
    const QRectF map(plan.map.topLeft() * plan.factor, plan.map.size() * plan.factor);
    const QRect pixels = map.toAlignedRect() & picture.rect();
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            found += isArcs(picture.pixel(x, y)) && qGray(mask.pixel(x, y)) == 0 ? 1 : 0;
    }
    return found;
}

int cutArcs(const Itinerary &itinerary, const Projection &projection)
{
    int cuts = 0;
    for (const EndPair &pair : itinerary.pairs) {
        const QString &from = itinerary.stops[pair.first].city, &to = itinerary.stops[pair.second].city;
        const size_t pieces
            = projectGeodesic(projection, at(itinerary, from), at(itinerary, to), {0.01, {}}).size();
        cuts += pieces > 1 ? 1 : 0;
    }
    return cuts;
}

int fewestCuts(const Itinerary &itinerary)
{
    constexpr int Grid = 15;
    int fewest = std::numeric_limits<int>::max();
    for (int lat = -90; lat <= 90; lat += Grid) {
        for (int lon = -180; lon < 180; lon += Grid)
            fewest = std::min(
                fewest,
                cutArcs(
                    itinerary,
                    Projection(
                        ProjectionKind::AzimuthalEqualArea,
                        {static_cast<double>(lon), static_cast<double>(lat)})));
    }
    return fewest;
}

} // namespace summitry::test
