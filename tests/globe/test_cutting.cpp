// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/projection.h"
#include "globe/world.h"
#include "tables/datafolder.h"

#include <cmath>
#include <numbers>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace summitry;

namespace {

double area(const QPainterPath &path)
{
    double twice = 0;
    QPointF first;
    QPointF before;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPointF p = path.elementAt(i);
        if (path.elementAt(i).isMoveTo()) {
            twice += before.x() * first.y() - before.y() * first.x();
            first = p;
        } else {
            twice += before.x() * p.y() - before.y() * p.x();
        }
        before = p;
    }
    twice += before.x() * first.y() - before.y() * first.x();
    return std::abs(twice) / 2;
}

Polygon box(double west, double south, double east, double north)
{
    return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}};
}

QTransform onto(const QRectF &plane, QSize size)
{
    return QTransform::fromTranslate(-plane.left(), -plane.top())
        * QTransform::fromScale(size.width() / plane.width(), size.height() / plane.height());
}

} // namespace

/// Land wherever the map is centred: no smear, no sliver, no filled sea.
class TestCutting : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void landIsWhereItIs_data();
    void landIsWhereItIs();
    void landKeepsItsAreaAtEveryCentralMeridian();
    void noHairlineWhereTheDataIsCut_data();
    void noHairlineWhereTheDataIsCut();
    void coastsNeverCrossTheMap_data();
    void coastsNeverCrossTheMap();
    void theWholeWorldFillsTheOutline_data();
    void theWholeWorldFillsTheOutline();
    void aPolygonAroundTheHorizonIsFilledToIt();
    void aHoleAroundTheHorizonLeavesNothing();
    void ringsMayTurnEitherWay();
    void theFortyNinthParallelIsNoGreatCircle();
    void aFrameChangesNothingInside_data();
    void aFrameChangesNothingInside();
    void aTurnedGlobeIsTheProjectedOne_data();
    void aTurnedGlobeIsTheProjectedOne();
    void theGraticuleHasEveryMeridianAndParallelOnce();

private:
    std::shared_ptr<const World> m_world;
};

void TestCutting::initTestCase()
{
    const WorldReading reading = readWorld(dataPath("maps/world.gpkg"), MapScale::Small, "un");
    QVERIFY2(reading.world, qPrintable(reading.error));
    m_world = reading.world;
}

void TestCutting::landIsWhereItIs_data()
{
    QTest::addColumn<Projection>("projection");
    for (const ProjectionKind kind : namedProjections) {
        if (kind.isAzimuthal()) {
            for (int lon = -180; lon < 180; lon += 60) {
                for (const int lat : {-90, -45, 0, 30, 66, 90})
                    QTest::addRow("%s at %d %d", qPrintable(kind.id()), lon, lat)
                        << Projection(kind, {1.0 * lon, 1.0 * lat});
            }
            continue;
        }
        for (int lon = -180; lon < 180; lon += 15)
            QTest::addRow("%s at %d", qPrintable(kind.id()), lon) << Projection(kind, {1.0 * lon, 0});
    }
    // Land where an azimuthal map has its rim: the antipodes of Madrid, Beijing, Beira, Bogotá lie inland, on
    // coasts, on a border and in a lake.
    for (const ProjectionKind kind :
         {ProjectionKind::AzimuthalEqualArea, ProjectionKind::AzimuthalEquidistant}) {
        for (const LonLat antipode :
             {LonLat{103.8, 59.1},
              {-64, -35.2},
              {24.7, 6},
              {29.4, 40.9},
              {-100.2, 49},
              {105, -85},
              {179.9, 66.9},
              {33, -1.2},
              {-75.2, 19.9}})
            QTest::addRow("%s, antipode %g %g", qPrintable(kind.id()), antipode.lon, antipode.lat)
                << Projection(kind, {std::remainder(antipode.lon + 180, 360), -antipode.lat});
    }
}

void TestCutting::landIsWhereItIs()
{
    QFETCH(Projection, projection);
    const QRectF bounds = projection.bounds();
    const int width = projection.isAzimuthal() ? 300 : 500;
    const QSize size(width, static_cast<int>(width * bounds.height() / bounds.width()));
    const QTransform toImage = onto(bounds, size);

    // Each country in a colour of its own, on the sea's 0.
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setTransform(toImage);
    const Drafting drafting{0.25 * bounds.width() / width, {}};
    for (std::size_t i = 0; i < m_world->countries.size(); ++i)
        painter.fillPath(
            projectPolygons(projection, m_world->countries[i].polygons, drafting),
            QColor::fromRgb(static_cast<QRgb>(i + 1)));
    painter.end();

    const QTransform toPlane = toImage.inverted();
    const auto truth = [&](double x, double y) -> std::optional<QRgb> {
        const auto point = projection.unproject(toPlane.map(QPointF(x, y)));
        if (!point)
            return std::nullopt;
        const Country *country = countryAt(*m_world, *point, 0);
        return country ? static_cast<QRgb>(country - m_world->countries.data() + 1) : 0;
    };
    int asked = 0;
    QStringList wrong;
    for (int y = 1; y < size.height(); y += 5) {
        for (int x = 1; x < size.width(); x += 5) {
            const QRgb drawn = image.pixel(x, y) & 0xffffff;
            const auto there = truth(x + 0.5, y + 0.5);
            if (!there) // outside the outline, by less than a pixel perhaps
                continue;
            ++asked;
            bool isRight = drawn == *there;
            for (int k = 0; k < 8 && !isRight; ++k) { // an edge runs through the pixel
                const auto near = truth(x + 0.5 + std::cos(k * M_PI / 4), y + 0.5 + std::sin(k * M_PI / 4));
                isRight = !near || near == drawn;
            }
            if (!isRight)
                wrong += QStringLiteral("pixel %1 %2: drawn %3, there is %4")
                             .arg(x)
                             .arg(y)
                             .arg(drawn)
                             .arg(*there);
        }
    }
    // Where three countries meet in a pixel, or a strait is narrower than one, it may show any of them.
    QVERIFY2(wrong.size() <= 2, qPrintable(wrong.join('\n')));
    QVERIFY(asked > 2000);
}

void TestCutting::landKeepsItsAreaAtEveryCentralMeridian()
{
    const auto landArea = [&](double centralMeridian) {
        double sum = 0;
        for (const Country &country : m_world->countries)
            sum += area(projectPolygons(
                Projection(ProjectionKind::EqualEarth, {centralMeridian, 0}), country.polygons,
                {0.0002, {}}));
        return sum;
    };
    const double expected = landArea(0);
    QVERIFY(expected > 0.25 * 4 * M_PI && expected < 0.32 * 4 * M_PI); // 29 % of the Earth is land
    for (int lon = -180; lon < 180; lon += 15)
        QVERIFY(std::abs(landArea(lon) / expected - 1) < 0.001);
}

void TestCutting::noHairlineWhereTheDataIsCut_data()
{
    QTest::addColumn<Projection>("projection");
    for (const double lon : {60.0, 100.3, 180.0, -130.7})
        QTest::addRow("Equal Earth at %g", lon) << Projection(ProjectionKind::EqualEarth, {lon, 0});
    for (const LonLat centre : {LonLat{180, 0}, {150.2, 80}, {-160, 20}, {-170.7, -70}})
        QTest::addRow("globe at %g %g", centre.lon, centre.lat)
            << Projection(ProjectionKind::Orthographic, centre);
}

void TestCutting::noHairlineWhereTheDataIsCut()
{
    QFETCH(Projection, projection);
    const QRectF bounds = projection.bounds();
    const int width = 1501;
    const QSize size(width, static_cast<int>(width * bounds.height() / bounds.width()));
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(onto(bounds, size));
    for (const char *code : {"RUS", "ATA"})
        painter.fillPath(
            projectPolygons(
                projection, m_world->country(code)->polygons, {0.25 * bounds.width() / width, {}}),
            Qt::black);
    painter.end();

    int asked = 0;
    for (double lat = -87; lat < 68.2; lat += 0.25) {
        if (lat > -86 && lat < 66.5) // Chukotka reaches from 65.4 to 68.9, Antarctica to −84.3
            continue;
        const auto plane = projection.project({180, lat});
        if (!plane || (projection.isAzimuthal() && std::hypot(plane->x(), plane->y()) > 0.97))
            continue;
        const QPointF at = onto(bounds, size).map(*plane);
        for (int dx = -1; dx <= 1; ++dx) {
            ++asked;
            const QColor colour = image.pixelColor(static_cast<int>(at.x()) + dx, static_cast<int>(at.y()));
            QVERIFY2(
                colour.red() <= 3, // Qt rounds an edge's coverage to 256 steps
                qPrintable(
                    QStringLiteral("%1 at latitude %2, %3 pixels off").arg(colour.name()).arg(lat).arg(dx)));
        }
    }
    QVERIFY(asked > 10);
}

void TestCutting::coastsNeverCrossTheMap_data()
{
    landIsWhereItIs_data();
}

void TestCutting::coastsNeverCrossTheMap()
{
    QFETCH(Projection, projection);
    for (const auto *lines : {&m_world->coast, &m_world->borders}) {
        const QPainterPath path = projectLines(projection, *lines, {0.001, {}});
        QVERIFY(path.elementCount() > 100);
        QPointF before;
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPointF p = path.elementAt(i);
            if (path.elementAt(i).isLineTo())
                QVERIFY(std::hypot(p.x() - before.x(), p.y() - before.y()) < 0.5);
            before = p;
        }
    }
}

void TestCutting::theWholeWorldFillsTheOutline_data()
{
    landIsWhereItIs_data();
}

void TestCutting::theWholeWorldFillsTheOutline()
{
    QFETCH(Projection, projection);
    const Polygon world[]{box(-180, -90, 180, 90)};
    const double whole = area(projection.outline());
    if (projection.kind() == ProjectionKind::EqualEarth
        || projection.kind() == ProjectionKind::AzimuthalEqualArea)
        QVERIFY(std::abs(whole / (4 * M_PI) - 1) < 1e-5);
    QVERIFY(std::abs(area(projectPolygons(projection, world, {0.0001, {}})) / whole - 1) < 0.001);
}

void TestCutting::aPolygonAroundTheHorizonIsFilledToIt()
{
    const Projection globe(ProjectionKind::Orthographic, {0, 0});
    const Polygon around[]{box(-100, -90, 100, 90)};
    QVERIFY(std::abs(area(projectPolygons(globe, around, {0.0001, {}})) / M_PI - 1) < 0.001);
    const Polygon behind[]{box(100, -60, 170, 60)};
    QVERIFY(projectPolygons(globe, behind, {0.0001, {}}).isEmpty());
}

void TestCutting::aHoleAroundTheHorizonLeavesNothing()
{
    const Projection globe(ProjectionKind::Orthographic, {0, 0});
    Polygon frame = box(-180, -90, 180, 90);
    frame.rings.push_back(box(-100, -89, 100, 89).rings.front());
    const double left = area(projectPolygons(globe, std::span(&frame, 1), {0.0001, {}}));
    QVERIFY(left < 0.001);
}

void TestCutting::ringsMayTurnEitherWay()
{
    Polygon polygon = box(-170, -40, 170, 80);
    polygon.rings.push_back(box(-30, -20, 60, 50).rings.front());
    Polygon turned = polygon;
    for (Ring &ring : turned.rings)
        std::ranges::reverse(ring);
    for (const Projection &p :
         {Projection(ProjectionKind::EqualEarth, {77, 0}),
          Projection(ProjectionKind::Orthographic, {77, 20})}) {
        const double expected = area(projectPolygons(p, std::span(&polygon, 1), {}));
        QVERIFY(expected > 1);
        QVERIFY(std::abs(area(projectPolygons(p, std::span(&turned, 1), {})) - expected) < 1e-3);
    }
}

void TestCutting::theFortyNinthParallelIsNoGreatCircle()
{
    const Line parallel{{-123, 49}, {-95, 49}};
    const Projection globe(
        ProjectionKind::Orthographic, {-109, 90}); // parallels are circles around the middle
    const double tolerance = 1e-5;
    const QPainterPath path = projectLines(globe, std::span(&parallel, 1), {tolerance, {}});
    QVERIFY(path.elementCount() > 10);
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPointF p = path.elementAt(i);
        QVERIFY(std::abs(std::hypot(p.x(), p.y()) - std::cos(49 * M_PI / 180)) < 2 * tolerance);
    }
}

void TestCutting::aFrameChangesNothingInside_data()
{
    QTest::addColumn<Projection>("projection");
    QTest::addColumn<LonLat>("middle");
    for (const LonLat middle : {LonLat{28, 38}, {178, 66}, {-179, -17}, {10, 79}, {60, -85}, {-110, 48}}) {
        for (const Projection &p :
             {Projection(ProjectionKind::EqualEarth, {20, 0}),
              Projection(ProjectionKind::EqualEarth, {-165, 0}),
              Projection(ProjectionKind::Orthographic, middle)})
            QTest::addRow(
                "%s at %g around %g %g", qPrintable(p.kind().id()), p.centre().lon, middle.lon, middle.lat)
                << p << middle;
    }
}

void TestCutting::aFrameChangesNothingInside()
{
    QFETCH(Projection, projection);
    QFETCH(LonLat, middle);
    const QSize size(400, 300);
    const double scale = 1500;
    const QSizeF extent = QSizeF(size) / scale;
    const QPointF corner = *projection.project(middle) - QPointF(extent.width(), extent.height()) / 2;
    const QRectF frame(corner, extent);
    const auto paint = [&](const QRectF &limit) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        painter.setTransform(onto(frame, size));
        for (std::size_t i = 0; i < m_world->countries.size(); ++i)
            painter.fillPath(
                projectPolygons(projection, m_world->countries[i].polygons, {0.25 / scale, limit}),
                QColor::fromRgb(static_cast<QRgb>(i + 1)));
        painter.setPen(QPen(Qt::white, 0));
        painter.drawPath(projectLines(projection, m_world->coast, {0.25 / scale, limit}));
        return image;
    };
    const QImage whole = paint({});
    const QImage framed = paint(frame.adjusted(-0.01, -0.01, 0.01, 0.01));
    int different = 0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            different += whole.pixel(x, y) != framed.pixel(x, y);
    }
    QVERIFY2(different < 60, qPrintable(QString::number(different)));
}

void TestCutting::aTurnedGlobeIsTheProjectedOne_data()
{
    QTest::addColumn<LonLat>("centre");
    for (int i = 0; i < 24; ++i) {
        const LonLat centre{std::remainder(i * 137.5, 360), 90.0 - i * 180.0 / 23};
        QTest::addRow("%.1f %.1f", centre.lon, centre.lat) << centre;
    }
}

void TestCutting::aTurnedGlobeIsTheProjectedOne()
{
    QFETCH(LonLat, centre);
    const QSize size(500, 500);
    const Projection projection(ProjectionKind::Orthographic, centre);
    const Drafting drafting{0.5 / 250, {}};
    QVERIFY(drawsFromSphere(projection, drafting));
    QImage projected(size, QImage::Format_RGB32), turned(size, QImage::Format_RGB32);
    projected.fill(Qt::black);
    turned.fill(Qt::black);
    {
        QPainter painter(&projected);
        painter.setTransform(onto({-1, -1, 2, 2}, size));
        for (std::size_t i = 0; i < m_world->countries.size(); ++i)
            painter.fillPath(
                projectPolygons(projection, m_world->countries[i].polygons, drafting),
                QColor::fromRgb(static_cast<QRgb>(i + 1)));
        painter.setPen(QPen(Qt::white, 0));
        painter.drawPath(projectLines(projection, m_world->borders, drafting));
    }
    QPainter painter(&turned);
    painter.setTransform(onto({-1, -1, 2, 2}, size));
    for (std::size_t i = 0; i < m_world->countries.size(); ++i) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (const PlaneArea &area : turnAreas(centre, m_world->sphere().lands[i], drafting)) {
            for (const QPolygonF &ring : area.rings) {
                path.addPolygon(ring);
                path.closeSubpath();
            }
        }
        painter.fillPath(path, QColor::fromRgb(static_cast<QRgb>(i + 1)));
    }
    painter.setPen(QPen(Qt::white, 0));
    for (const PlaneRun &run : turnRuns(centre, m_world->sphere().borders, drafting))
        painter.drawPolyline(run.points);
    painter.end();
    int different = 0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            different += turned.pixel(x, y) != projected.pixel(x, y);
    }
    // Points that add less than a quarter of a pixel are left out of lines.
    QVERIFY2(different < 500, qPrintable(QString::number(different)));
}

void TestCutting::theGraticuleHasEveryMeridianAndParallelOnce()
{
    const Projection projection(ProjectionKind::EqualEarth, {20, 0});
    const QPainterPath path = projectLines(projection, graticule(projection, 30), {0.001, {}});
    int lines = 0;
    for (int i = 0; i < path.elementCount(); ++i)
        lines += path.elementAt(i).isMoveTo();
    // Parallels −60 … 60 in one piece each, 12 meridians; the seam at −160 is none of them.
    QCOMPARE(lines, 5 + 12);
}

QTEST_GUILESS_MAIN(TestCutting)
#include "test_cutting.moc"
