// SPDX-License-Identifier: GPL-3.0-or-later

#include "maps.h"
#include "scene/arcs/arclook.h"
#include "scene/arcs/docks.h"

#include <QTest>

using namespace summitry;

/// What is seen and where it lies on the screen.
class TestView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void fit_to_story_shows_every_arc_whole_data();
    void fit_to_story_shows_every_arc_whole();
    void the_close_up_is_larger_and_shows_every_meeting();
    void a_story_across_180_fits_as_tightly_as_elsewhere_data();
    void a_story_across_180_fits_as_tightly_as_elsewhere();
    void an_arc_across_180_is_one_piece_where_the_story_is_centred();
    void an_arc_across_the_seam_is_two_pieces_and_no_line_across_the_map();
    void zoom_is_bounded();
    void screen_and_earth_turn_into_each_other();

    void docks_are_a_head_apart_data();
    void docks_are_a_head_apart();
    void arcs_end_on_the_rim_of_their_ring();

    void a_countrys_label_point_is_in_it();
    void small_countries_can_be_hit_data();
    void small_countries_can_be_hit();
    void the_sea_is_no_country();
    void an_arcs_middle_gives_the_arc();
    void what_is_not_drawn_yet_cannot_be_hit();
    void a_ring_comes_before_arcs_data();
    void a_ring_comes_before_arcs();

private:
    std::shared_ptr<const World> m_world;
};

namespace {

void addMaps()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("fit");
    QTest::addColumn<ProjectionKind>("projection");
    for (const QSizeF size : {QSizeF(1040, 600), QSizeF(1440, 620), QSizeF(724, 404)}) {
        for (const Fit fit : {Fit::Story, Fit::CloseUp}) {
            for (const ProjectionKind projection :
                 {ProjectionKind::EqualEarth, ProjectionKind::Orthographic}) {
                QTest::addRow(
                    "%gx%g, %s, %s", size.width(), size.height(), fit == Fit::Story ? "story" : "close-up",
                    qPrintable(projection.id()))
                    << size << static_cast<int>(fit) << projection;
            }
        }
    }
}

SceneMaker mapOfThisRow()
{
    QFETCH(QSizeF, size);
    QFETCH(int, fit);
    QFETCH(ProjectionKind, projection);
    SceneMaker maker;
    maker.size = size;
    maker.fit = static_cast<Fit>(fit);
    maker.projection = projection;
    return maker;
}

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

// There and back, and a visit, between two places.
std::shared_ptr<const Itinerary> betweenTwo(LonLat a, LonLat b)
{
    return StoryMaker(1, 9)
        .place("a", a.lon, a.lat, "AUT")
        .place("b", b.lon, b.lat, "BEL")
        .leader("host", "a")
        .leader("guest", "b")
        .trip("trip", 2, 3)
        .leg("a", "b", 2)
        .leg("b", "a", 3)
        .meeting(2, "guest", "b", "trip")
        .meeting(6, "guest", "a")
        .itinerary();
}

} // namespace

void TestView::initTestCase()
{
    m_world = worldAt(MapScale::Medium);
}

void TestView::fit_to_story_shows_every_arc_whole_data()
{
    addMaps();
}

void TestView::fit_to_story_shows_every_arc_whole()
{
    SceneMaker maker = mapOfThisRow();
    maker.fit = Fit::Story;
    const Scene scene = maker.scene();
    const QRectF frame(QPointF(0, 0), maker.size);
    int points = 0;
    for (const ScreenArc &arc : scene.layout.arcs) {
        for (const auto &piece : arc.pieces) {
            for (const auto &point : piece) {
                ++points;
                QVERIFY(frame.contains(point.at()));
            }
        }
    }
    QVERIFY(points > 400);
}

void TestView::the_close_up_is_larger_and_shows_every_meeting()
{
    SceneMaker maker;
    const double scale = maker.scene().view.scale;
    maker.fit = Fit::CloseUp;
    const Scene scene = maker.scene();
    QVERIFY(scene.view.scale > 1.3 * scale);
    QVERIFY(offersCloseUp(*builtIn(), ProjectionKind::EqualEarth, maker.size));
    for (const StopIndex i : builtIn()->stops.indices()) {
        if (builtIn()->stops[i].kind != Stop::Kind::Home)
            QVERIFY(QRectF(QPointF(0, 0), maker.size).contains(scene.layout.stops[i].at));
    }
}

void TestView::a_story_across_180_fits_as_tightly_as_elsewhere_data()
{
    QTest::addColumn<QPointF>("a");
    QTest::addColumn<QPointF>("b");
    QTest::addColumn<ProjectionKind>("projection");
    for (const ProjectionKind projection : namedProjections) {
        const QByteArray id = projection.id().toLatin1();
        QTest::addRow("Fiji and Samoa, %s", id.constData())
            << QPointF(178.44, -18.14) << QPointF(-171.77, -13.83) << projection;
        QTest::addRow("Anadyr and Nome, %s", id.constData())
            << QPointF(177.51, 64.73) << QPointF(-165.41, 64.5) << projection;
        QTest::addRow("just across, %s", id.constData())
            << QPointF(179.9, 10) << QPointF(-179.9, 10) << projection;
    }
}

void TestView::a_story_across_180_fits_as_tightly_as_elsewhere()
{
    QFETCH(QPointF, a);
    QFETCH(QPointF, b);
    QFETCH(ProjectionKind, projection);
    const auto kind = projection;
    const auto shifted = [](QPointF p) { return LonLat{std::remainder(p.x() - 90, 360), p.y()}; };
    const auto across = betweenTwo({a.x(), a.y()}, {b.x(), b.y()});
    const auto elsewhere = betweenTwo(shifted(a), shifted(b));
    for (const Fit fit : {Fit::Story, Fit::CloseUp}) {
        const double scale = fittedView(*across, kind, fit, {1040, 600}, 1).scale;
        const double expected = fittedView(*elsewhere, kind, fit, {1040, 600}, 1).scale;
        QVERIFY2(
            std::abs(scale - expected) < 1e-3 * expected,
            qPrintable(QStringLiteral("%1, elsewhere %2").arg(scale).arg(expected)));
    }
}

void TestView::an_arc_across_180_is_one_piece_where_the_story_is_centred()
{
    SceneMaker maker;
    maker.itinerary = betweenTwo({178.44, -18.14}, {-171.77, -13.83});
    for (const ScreenArc &arc : maker.scene().layout.arcs) {
        QCOMPARE(arc.pieces.size(), 1U);
        QVERIFY(arc.startsHere && arc.endsHere);
        QVERIFY(arc.length < 1040);
    }
}

void TestView::an_arc_across_the_seam_is_two_pieces_and_no_line_across_the_map()
{
    const auto itinerary = betweenTwo({150, -20}, {-150, -15});
    View view;
    view.projection = Projection(ProjectionKind::EqualEarth, {0, 0});
    view.size = {1040, 600};
    view = view.fitted(view.projection.bounds(), {});
    const Layout layout = layOut(itinerary, view, emphasise(itinerary, {}), {});
    for (const ScreenArc &arc : layout.arcs) {
        QCOMPARE(arc.pieces.size(), 2U);
        QVERIFY(arc.startsHere && arc.endsHere);
        for (const auto &piece : arc.pieces) {
            for (size_t i = 1; i < piece.size(); ++i)
                QVERIFY(distance(piece[i - 1].at(), piece[i].at()) < 40);
        }
    }
}

void TestView::zoom_is_bounded()
{
    for (const ProjectionKind projection : namedProjections) {
        const View view = fittedView(*builtIn(), projection, Fit::Story, {1040, 600}, 1);
        QVERIFY(view.zoomed(1e12, {500, 300}).scale < 1e5);
        const View small = view.zoomed(1e-12, {500, 300});
        QVERIFY(small.scale * small.projection.bounds().height() > 200);
    }
}

void TestView::screen_and_earth_turn_into_each_other()
{
    for (const ProjectionKind projection : namedProjections) {
        const View view = fittedView(*builtIn(), projection, Fit::Story, {1040, 600}, 2);
        for (const Stop &stop : builtIn()->stops) {
            const LonLat place = toLonLat(builtIn()->story->place(stop.city)->position);
            const auto screen = view.toScreen(place);
            if (!screen)
                continue;
            const auto earth = view.toEarth(*screen);
            QVERIFY(earth);
            QVERIFY(std::abs(earth->lon - place.lon) < 1e-4 && std::abs(earth->lat - place.lat) < 1e-4);
        }
    }
}

void TestView::docks_are_a_head_apart_data()
{
    QTest::addColumn<QList<double>>("bearings");
    QTest::addColumn<double>("width");
    QTest::addColumn<bool>("roomy"); // there is room enough within 0.6 rad
    QTest::newRow("one") << QList<double>{1} << 0.3 << true;
    QTest::newRow("far apart") << QList<double>{-2, 0, 2} << 0.3 << true;
    QTest::newRow("two from one side") << QList<double>{1, 1.05} << 0.3 << true;
    QTest::newRow("four from one side") << QList<double>{0.5, 0.52, 0.54, 0.5} << 0.25 << true;
    QTest::newRow("across the turn") << QList<double>{3.1, -3.1, 3.14} << 0.3 << true;
    QTest::newRow("more than fit") << QList<double>{0, 0, 0, 0, 0, 0, 0, 0, 0, 0} << 0.5 << false;
}

void TestView::docks_are_a_head_apart()
{
    QFETCH(QList<double>, bearings);
    QFETCH(double, width);
    QFETCH(bool, roomy);
    std::vector<Dock> docks;
    for (const double bearing : bearings)
        docks.push_back({bearing, width, 0});
    spreadDocks(docks);
    for (const Dock &dock : docks)
        QVERIFY(std::abs(dock.angle - dock.bearing) <= 0.6 + 1e-9);
    for (size_t i = 0; roomy && i < docks.size(); ++i) {
        for (size_t j = 0; j < i; ++j)
            QVERIFY(std::abs(std::remainder(docks[i].angle - docks[j].angle, 2 * M_PI)) > width - 2e-3);
    }
}

void TestView::arcs_end_on_the_rim_of_their_ring()
{
    const Scene scene = SceneMaker{}.scene();
    for (const ArcIndex i : scene.itinerary->arcs.indices()) {
        const Arc &arc = builtIn()->arcs[i];
        const ScreenArc &shape = scene.layout.arcs[i];
        const auto ring = [&](const QString &city) { return scene.layout.stops[builtIn()->stopAt(city)]; };
        const auto gap
            = [&](QPointF at, const ScreenStop &stop) { return distance(at, stop.at) - stop.radius; };
        QVERIFY(!shape.pieces.empty());
        QVERIFY(std::abs(gap(shape.pieces.front().front().at(), ring(arc.from)) - DepartureGap) < 0.01);
        QVERIFY(std::abs(gap(shape.pieces.back().back().at(), ring(arc.to)) - ArrivalGap) < 0.01);
        QVERIFY(std::abs(shape.pieces.front().front().fraction) < 1e-9);
        QVERIFY(std::abs(shape.pieces.back().back().fraction - 1) < 1e-9);
    }
}

void TestView::a_countrys_label_point_is_in_it()
{
    SceneMaker maker;
    maker.world = m_world;
    Scene scene = maker.scene();
    scene.view.scale = 5000; // so large that the smallest reach for no neighbour
    // The map data sets these countries' labels off their land.
    const QStringList offLand{"GNQ", "IOT", "NZL", "SXM", "TTO"};
    int countries = 0;
    QStringList wrong;
    for (const Country &country : m_world->countries) {
        const auto at = scene.view.toScreen(country.label);
        if (country.code.isEmpty() || !at || offLand.contains(country.code))
            continue;
        ++countries;
        const QString found = hitTest(scene, *at).country;
        if (found != country.code)
            wrong.append(country.code + QStringLiteral(": ") + found);
    }
    QCOMPARE(wrong.join(QStringLiteral(", ")), QString());
    QVERIFY(countries > 190);
}

void TestView::small_countries_can_be_hit_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QPointF>("offset");
    for (const char *code : {"BHR", "QAT"}) {
        QTest::addRow("%s itself", code) << code << QPointF(0, 0);
        QTest::addRow("%s, beyond", code)
            << code << (qstrcmp(code, "BHR") == 0 ? QPointF(-4, -3) : QPointF(5, 0));
    }
    QTest::newRow("Luxembourg") << "LUX" << QPointF(0, 0);
    QTest::newRow("Singapore") << "SGP" << QPointF(3, 3);
    QTest::newRow("Malta") << "MLT" << QPointF(-4, 2);
}

void TestView::small_countries_can_be_hit()
{
    QFETCH(QString, code);
    QFETCH(QPointF, offset);
    SceneMaker maker;
    maker.world = m_world;
    const Scene scene = maker.scene();
    const Country *country = m_world->country(code);
    QVERIFY(country);
    QCOMPARE(hitTest(scene, *scene.view.toScreen(country->label) + offset).country, code);
}

void TestView::the_sea_is_no_country()
{
    SceneMaker maker;
    maker.world = m_world;
    const Scene scene = maker.scene();
    for (const LonLat sea : {LonLat{-35, 35}, LonLat{75, -15}, LonLat{0, -20}})
        QCOMPARE(hitTest(scene, *scene.view.toScreen(sea)).country, QString());
}

void TestView::an_arcs_middle_gives_the_arc()
{
    SceneMaker maker;
    maker.size = {1440, 620};
    const Scene scene = maker.scene();
    for (const ArcIndex i : scene.itinerary->arcs.indices()) {
        Scene alone = scene;
        for (const ArcIndex j : alone.itinerary->arcs.indices()) {
            if (j != i)
                alone.layout.arcs[j].pieces.clear();
        }
        const Hit hit = hitTest(alone, pointOn(scene.layout.arcs[i], 0.5));
        if (!hit.stop.isValid())
            QVERIFY2(hit.arc == i, qPrintable(told(builtIn()->arcs[i])));
        const QPointF far(1, 619);
        QVERIFY(!hitTest(scene, far).arc.isValid());
    }
    const ArcIndex havana = arcOf(*builtIn(), "havana > moscow, 8 May");
    QCOMPARE(hitTest(scene, pointOn(scene.layout.arcs[havana], 0.5) + QPointF(2, 2)).arc, havana);
}

void TestView::what_is_not_drawn_yet_cannot_be_hit()
{
    const ArcIndex havana = arcOf(*builtIn(), "havana > moscow, 8 May");
    const Schedule::Span span = Schedule(builtIn(), {}).arc(havana);
    SceneMaker maker;
    maker.moment = span.start + span.length / 2;
    const Scene scene = maker.scene();
    const ScreenArc &arc = scene.layout.arcs[havana];
    QCOMPARE(hitTest(scene, pointOn(arc, 0.4)).arc, havana);
    QVERIFY(!hitTest(scene, pointOn(arc, 0.6)).arc.isValid());
}

void TestView::a_ring_comes_before_arcs_data()
{
    QTest::addColumn<QString>("city");
    for (const char *city : {"moscow", "astana", "st-petersburg", "hanoi", "havana", "yakutsk", "harare"})
        QTest::newRow(city) << city;
}

void TestView::a_ring_comes_before_arcs()
{
    QFETCH(QString, city);
    const Scene scene = SceneMaker{}.scene();
    const StopIndex stop = builtIn()->stopAt(city);
    const Hit hit = hitTest(scene, scene.layout.stops[stop].at);
    QCOMPARE(hit.stop, stop);
    QVERIFY(!hit.arc.isValid());
}

QTEST_MAIN(TestView)
#include "test_view.moc"
