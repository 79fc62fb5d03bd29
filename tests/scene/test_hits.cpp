// SPDX-License-Identifier: GPL-3.0-or-later

#include "maps.h"

#include <QTest>

using namespace summitry;

/// What is seen under the pointer is what a click finds, in every projection and worldview.
class TestHits : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void a_click_finds_the_country_that_is_painted_there_data();
    void a_click_finds_the_country_that_is_painted_there();
    void a_click_on_disputed_ground_follows_the_worldview_data();
    void a_click_on_disputed_ground_follows_the_worldview();
    void a_click_finds_the_arc_and_the_ring_data();
    void a_click_finds_the_arc_and_the_ring();

private:
    QMap<QString, std::shared_ptr<const World>> m_worlds;
};

namespace {

std::vector<ProjectionKind> kinds()
{
    std::vector<ProjectionKind> all(namedProjections.begin(), namedProjections.end());
    all.push_back(*readProjection("+proj=moll").kind);
    return all;
}

Scene wholeWorld(const std::shared_ptr<const World> &world, const Projection &projection)
{
    Scene scene;
    scene.view.projection = projection;
    scene.view.size = {1040, 600};
    scene.view = scene.view.fitted(projection.bounds(), {20, 20, 20, 20});
    scene.chart = drawChart(world, projection, scene.view.tolerance());
    return scene;
}

/// Each country in a colour of its own, its index + 1; the sea 0.
QImage countriesOf(const Scene &scene)
{
    QImage image(scene.view.size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setTransform(scene.view.transform());
    for (const Chart::Land &land : scene.chart->lands) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (const PlaneArea &area : land.areas) {
            for (const QPolygonF &ring : area.rings)
                path.addPolygon(ring);
        }
        const QColor colour = QColor::fromRgb(static_cast<QRgb>(land.country + 1));
        painter.setPen(QPen(colour, 0)); // islands of less than a pixel are found, too
        painter.setBrush(colour);
        painter.drawPath(path);
    }
    return image;
}

/// The colour, where all is of that colour as far as a click reaches for a shore.
std::optional<QRgb> colourAround(const QImage &image, QPoint at)
{
    constexpr int Reach = 6;
    const QRgb colour = image.pixel(at) & 0xffffff;
    for (int dy = -Reach; dy <= Reach; ++dy) {
        for (int dx = -Reach; dx <= Reach; ++dx) {
            const QPoint near = at + QPoint(dx, dy);
            if (!image.rect().contains(near) || (image.pixel(near) & 0xffffff) != colour)
                return std::nullopt;
        }
    }
    return colour;
}

/// A click reaches for countries of a few pixels, wherever their sea is.
bool isNearSmallCountry(const Scene &scene, QPointF screen)
{
    const QTransform toScreen = scene.view.transform();
    return std::ranges::any_of(scene.chart->lands, [&](const Chart::Land &land) {
        const QRectF box = toScreen.mapRect(land.box);
        return std::max(box.width(), box.height()) < 13 && box.adjusted(-7, -7, 7, 7).contains(screen);
    });
}

/// Where the map ends, a shore across the seam may be near that is seen on the other side.
bool isNearRim(const Scene &scene, QPointF screen)
{
    constexpr double Reach = 4;
    return std::ranges::any_of(
        std::array{QPointF(Reach, 0), QPointF(-Reach, 0), QPointF(0, Reach), QPointF(0, -Reach)},
        [&](QPointF way) { return !scene.view.toEarth(screen + way); });
}

} // namespace

void TestHits::initTestCase()
{
    for (const QString &worldview : worldviewIds()) {
        const WorldReading reading = readWorld(dataPath("maps/world.gpkg"), MapScale::Small, worldview);
        QVERIFY2(reading.world, qPrintable(reading.error));
        m_worlds[worldview] = reading.world;
    }
}

void TestHits::a_click_finds_the_country_that_is_painted_there_data()
{
    QTest::addColumn<Projection>("projection");
    QTest::addColumn<QString>("worldview");
    for (const ProjectionKind &kind : kinds()) {
        for (const LonLat centre : {LonLat{0, 0}, {37.6, 55.75}, {180, -75}}) {
            for (const QString &worldview : worldviewIds())
                QTest::addRow(
                    "%s at %g %g, %s", qPrintable(kind.id()), centre.lon, centre.lat, qPrintable(worldview))
                    << Projection(kind, centre) << worldview;
        }
    }
}

void TestHits::a_click_finds_the_country_that_is_painted_there()
{
    QFETCH(Projection, projection);
    QFETCH(QString, worldview);
    const Scene scene = wholeWorld(m_worlds[worldview], projection);
    const QImage seen = countriesOf(scene);
    QSet<QString> found;
    int asked = 0;
    for (int y = 6; y < seen.height() - 6; y += 13) {
        for (int x = 6; x < seen.width() - 6; x += 13) {
            const auto colour = colourAround(seen, {x, y});
            const QPointF at(x + 0.5, y + 0.5);
            if (!colour || isNearRim(scene, at) || isNearSmallCountry(scene, at))
                continue;
            const QString expected
                = *colour == 0 ? QString() : scene.chart->world->countries[*colour - 1].code;
            const QString hit = hitTest(scene, at).country;
            QVERIFY2(
                hit == expected,
                qPrintable(QStringLiteral("pixel %1 %2: '%3' is seen, '%4' is found")
                               .arg(x)
                               .arg(y)
                               .arg(expected, hit)));
            ++asked;
            found.insert(hit);
        }
    }
    QVERIFY(asked > 400);
    QVERIFY(found.size() > 3); // sea and some countries
}

void TestHits::a_click_on_disputed_ground_follows_the_worldview_data()
{
    QTest::addColumn<ProjectionKind>("kind");
    for (const ProjectionKind &kind : kinds())
        QTest::newRow(qPrintable(kind.id())) << kind;
}

void TestHits::a_click_on_disputed_ground_follows_the_worldview()
{
    QFETCH(ProjectionKind, kind);
    struct Ground {
        LonLat point;
        const char *un, *deFacto;
    };
    const Ground grounds[]{
        {{34.2, 45.3}, "UKR", "RUS"}, // Crimea
        {{-13.2, 25.5}, "ESH", "MAR"}, // Western Sahara, west of the berm
        {{46.5, 9.5}, "SOM", "SOL"}, // Somaliland
        {{33.8, 35.3}, "CYP", "CYN"}, // Northern Cyprus
        {{21.0, 42.6}, "XKX", "XKX"}, // Kosovo
        {{121.0, 23.7}, "TWN", "TWN"}, // Taiwan
        {{147.8, 45.05}, "RUS", "RUS"}, // the Kurils
        {{79.3, 35.2}, "CHN", "CHN"}, // Aksai Chin
    };
    for (const Ground &ground : grounds) {
        for (const QString &worldview : worldviewIds()) {
            Scene scene;
            scene.view.projection = Projection(kind, {60, 30});
            scene.view.size = {1040, 600};
            scene.view.scale = 6000; // a degree is 100 pixels: the hit is not one of reach
            scene.view.centre = *scene.view.projection.project(ground.point);
            scene.chart = drawChart(
                m_worlds[worldview], scene.view.projection, scene.view.tolerance(), scene.view.frame());
            const QString expected = worldview == "un" ? ground.un : ground.deFacto;
            QCOMPARE(hitTest(scene, {520, 300}).country, expected);
        }
    }
}

void TestHits::a_click_finds_the_arc_and_the_ring_data()
{
    a_click_on_disputed_ground_follows_the_worldview_data();
}

void TestHits::a_click_finds_the_arc_and_the_ring()
{
    QFETCH(ProjectionKind, kind);
    SceneMaker maker;
    maker.projection = kind;
    maker.size = {1440, 700};
    const Scene scene = maker.scene();
    int arcs = 0, rings = 0;
    for (const StopIndex i : scene.layout.stops.indices()) {
        const ScreenStop &stop = scene.layout.stops[i];
        if (!stop.visible || scene.itinerary->stops[i].kind != Stop::Kind::Host)
            continue;
        QCOMPARE(hitTest(scene, stop.at).stop, i);
        ++rings;
    }
    for (const ArcIndex i : scene.layout.arcs.indices()) {
        const ScreenArc &arc = scene.layout.arcs[i];
        if (arc.pieces.empty())
            continue;
        const Hit hit = hitTest(scene, pointOn(arc, 0.5));
        if (hit.stop.isValid())
            continue;
        QVERIFY(hit.arc.isValid()); // this one, or one that crosses it there
        ++arcs;
    }
    QVERIFY(rings >= 5);
    QVERIFY(arcs >= 20);
}

QTEST_MAIN(TestHits)
#include "test_hits.moc"
