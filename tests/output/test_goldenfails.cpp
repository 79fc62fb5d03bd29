// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldencases.h"
#include "output/paintedsheet.h"
#include "realstory.h"
#include "support/golden.h"

#include <algorithm>
#include <functional>
#include <QPainter>
#include <QPainterPath>
#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

/// Paints the sheet without something.
using Without = std::function<QImage(SheetFrame)>;

Without change(const std::function<void(SheetFrame &)> &change)
{
    return [=](SheetFrame sheet) {
        change(sheet);
        return paintedSheet(sheet);
    };
}

Without changeScene(const std::function<void(Scene &)> &change)
{
    return ::change([=](SheetFrame &sheet) { change(sheet.scene); });
}

/// With the chart drawn again from a world that something was taken from.
Without changeWorld(const std::function<void(World &)> &change)
{
    return changeScene([=](Scene &scene) {
        World world = *scene.chart->world;
        world.lazySphere = std::make_shared<LazySphere>();
        change(world);
        const Chart &chart = *scene.chart;
        scene.chart
            = drawChart(std::make_shared<World>(world), chart.projection, chart.tolerance, chart.frame);
    });
}

void hide(Scene &scene, StopIndex stop)
{
    scene.layout.stops[stop].at = QPointF(-1000, -1000);
}

template <typename Shape> std::function<void(World &)> clear(std::vector<Shape> World::*shapes)
{
    return [=](World &world) { (world.*shapes).clear(); };
}

/// The box of a line, or of a polygon's outer ring, in pixels of the map.
QRectF boxOf(const Line &line, const View &view)
{
    QPolygonF points;
    for (const LonLat &point : line) {
        if (const auto at = view.toScreen(point))
            points.append(*at);
    }
    return points.boundingRect();
}
QRectF boxOf(const Polygon &polygon, const View &view)
{
    return boxOf(polygon.rings.front(), view);
}

/// Indices of the shapes that are whole within the frame, the longest first.
template <typename Shape> std::vector<size_t> longest(const std::vector<Shape> &shapes, const View &view)
{
    const QRectF frame(QPointF(0, 0), view.size);
    std::vector<std::pair<double, size_t>> found;
    for (size_t i = 0; i < shapes.size(); ++i) {
        const QRectF box = boxOf(shapes[i], view);
        if (frame.contains(box))
            found.emplace_back(std::hypot(box.width(), box.height()), i);
    }
    std::ranges::sort(found, std::greater());
    std::vector<size_t> indices;
    std::ranges::transform(found, std::back_inserter(indices), &std::pair<double, size_t>::second);
    return indices;
}

} // namespace

Q_DECLARE_METATYPE(Without)

/// The golden test's own test: what is missing on a picture is found, by either rule.
class TestGoldenFails : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void the_same_picture_passes();
    void edges_elsewhere_within_a_pixel_pass_on_another_system_alone();
    void what_is_missing_is_found_data();
    void what_is_missing_is_found();

private:
    template <typename Shape>
    void addLongest(const char *what, std::vector<Shape> World::*shapes, size_t count) const;

    SheetFrame m_sheet;
    QImage m_whole;
};

void TestGoldenFails::initTestCase()
{
    QVERIFY(realStory().itinerary);
    QVERIFY(realStory().medium);
    m_sheet = goldenSheet(QStringLiteral("whole-light"));
    m_whole = paintedSheet(m_sheet);
}

void TestGoldenFails::the_same_picture_passes()
{
    for (const Likeness likeness : {Likeness::Equal, Likeness::SameShapes})
        QCOMPARE(unlikeness(paintedSheet(m_sheet), m_whole, likeness), QString());
}

void TestGoldenFails::edges_elsewhere_within_a_pixel_pass_on_another_system_alone()
{
    const QPointF by(0.125, 0.125);
    SheetFrame moved = m_sheet;
    moved.scene.view.centre += by / moved.scene.view.scale;
    for (Label &label : moved.scene.layout.labels) {
        label.baseline += by;
        label.secondBaseline += by;
    }
    const QImage picture = paintedSheet(moved);
    QCOMPARE(unlikeness(picture, m_whole, Likeness::SameShapes), QString());
    QVERIFY(!unlikeness(picture, m_whole, Likeness::Equal).isEmpty());
}

template <typename Shape>
void TestGoldenFails::addLongest(const char *what, std::vector<Shape> World::*shapes, size_t count) const
{
    const auto indices = longest((*m_sheet.scene.chart->world).*shapes, m_sheet.scene.view);
    QVERIFY(indices.size() > count);
    for (size_t n = 0; n < count; ++n) {
        const auto i = static_cast<std::ptrdiff_t>(indices[n]);
        QTest::addRow("%s %td", what, i)
            << changeWorld([=](World &world) { (world.*shapes).erase((world.*shapes).begin() + i); });
    }
}

void TestGoldenFails::what_is_missing_is_found_data()
{
    QTest::addColumn<Without>("paint");
    const Scene &scene = m_sheet.scene;
    const Itinerary &itinerary = *scene.itinerary;
    for (const ArcIndex i : scene.layout.arcs.indices()) {
        const Arc &arc = itinerary.arcs[i];
        QTest::addRow(
            "arc %s > %s, %s", qPrintable(arc.from), qPrintable(arc.to),
            qPrintable(arc.day.toString(Qt::ISODate)))
            << changeScene([=](Scene &less) { less.layout.arcs[i].pieces.clear(); });
    }
    for (size_t i = 0; i < scene.layout.labels.size(); ++i) {
        QTest::addRow("label %s", qPrintable(scene.layout.labels[i].text)) << changeScene([=](Scene &less) {
            less.layout.labels.erase(less.layout.labels.begin() + static_cast<std::ptrdiff_t>(i));
        });
    }
    // The dots of stopovers lie under the heads that arrive there.
    for (const StopIndex i : itinerary.stops.indices()) {
        if (itinerary.stops[i].kind != Stop::Kind::Stopover)
            QTest::addRow("ring or dot of %s", qPrintable(itinerary.stops[i].city))
                << changeScene([=](Scene &less) { hide(less, i); });
    }
    const StopIndex moscow = itinerary.stopAt(QStringLiteral("moscow"));
    QTest::newRow("two thirds of Moscow's ring") << Without([=](SheetFrame sheet) {
        QImage picture = paintedSheet(sheet);
        const QPointF at = sheet.scene.layout.stops[moscow].at + sheet.plan->map.topLeft();
        hide(sheet.scene, moscow);
        QPainterPath part(at);
        part.arcTo(QRectF(at - QPointF(40, 40), QSizeF(80, 80)), 0, 240);
        QPainter painter(&picture);
        painter.setClipPath(part);
        painter.drawImage(0, 0, paintedSheet(sheet));
        painter.end();
        return picture;
    });
    QTest::newRow("five visits") << changeScene([](Scene &less) {
        for (const int i : {0, 1, 2, 3, 4})
            less.layout.arcs[ArcIndex(i)].pieces.clear();
    });
    QTest::newRow("the graticule") << changeScene([](Scene &less) {
        const auto chart = std::const_pointer_cast<Chart>(
            drawChart(less.chart->world, less.chart->projection, less.chart->tolerance, less.chart->frame));
        chart->graticule.clear();
        less.chart = chart;
    });
    QTest::newRow("all borders") << changeWorld(clear(&World::borders));
    QTest::newRow("all disputed borders") << changeWorld(clear(&World::disputedBorders));
    QTest::newRow("all lakes") << changeWorld(clear(&World::lakes));
    QTest::newRow("all of the coast") << changeWorld(clear(&World::coast));
    // A shorter border between two tints of land is missed on another system.
    addLongest("border", &World::borders, 4);
    addLongest("disputed border", &World::disputedBorders, 1);
    addLongest("lake", &World::lakes, 3);
}

void TestGoldenFails::what_is_missing_is_found()
{
    QFETCH(Without, paint);
    const QImage picture = paint(m_sheet);
    for (const Likeness likeness : {Likeness::Equal, Likeness::SameShapes})
        QVERIFY(!unlikeness(picture, m_whole, likeness).isEmpty());
}

QTEST_MAIN(TestGoldenFails)
#include "test_goldenfails.moc"
