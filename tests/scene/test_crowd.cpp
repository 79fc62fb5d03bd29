// SPDX-License-Identifier: GPL-3.0-or-later

#include "crowd.h"
#include "maps.h"
#include "scene/arcs/routes.h"
#include "scene/pictures/arclayers.h"
#include "scene/pictures/mapchanges.h"
#include "scene/pictures/mappictures.h"

#include <QTest>
#include <set>

using namespace summitry;

// What keeps a story of thousands of arcs as right as one of dozens.

namespace {

Scene sceneAt(double moment, const Filter &filter = {})
{
    SceneMaker maker;
    maker.itinerary = crowd();
    maker.size = {720, 400};
    maker.filter = filter;
    maker.moment = moment;
    return maker.scene();
}

/// Of 255: what is painted in one go and in parts is rounded at other places.
constexpr int Rounding = 3;

QImage painted(const ArcLayers &layers, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    layers.lay(image, image.rect());
    return image;
}

/// The farthest channel by which two pictures differ.
int farthest(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            most = std::max(most, difference(a.pixel(x, y), b.pixel(x, y)));
    }
    return most;
}

} // namespace

class TestCrowd : public QObject {
    Q_OBJECT
private slots:
    void what_is_in_motion_is_found_without_asking_all();
    void arcs_added_as_they_settle_look_as_if_painted_from_scratch_data();
    void arcs_added_as_they_settle_look_as_if_painted_from_scratch();
    void going_back_begins_at_a_kept_picture_and_looks_the_same();
    void a_dragged_picture_is_what_it_would_be();
    void pictures_kept_while_playing_are_those_painted_anew();
    void a_click_on_an_arc_finds_it();
    void arcs_that_share_both_ends_stay_near_their_way();
    void a_label_leaves_the_arcs_as_they_lie_and_a_filter_does_not();
    void a_coarse_layout_shows_a_sample_where_it_belongs();
};

void TestCrowd::what_is_in_motion_is_found_without_asking_all()
{
    const Schedule schedule(crowd(), {});
    for (const bool reduceMotion : {false, true}) {
        for (double moment = 0; moment <= schedule.duration(); moment += 1777) {
            const Frame frame = frameAt(schedule, moment, {.reduceMotion = reduceMotion});
            std::set<ArcIndex> moving, announced, drawn;
            for (const ArcIndex i : crowd()->arcs.indices()) {
                const ArcPhase phase = frame.arc(i).phase;
                if (phase == ArcPhase::Drawing || phase == ArcPhase::Settling)
                    moving.insert(i);
                if (phase == ArcPhase::Announced)
                    announced.insert(i);
                if (phase == ArcPhase::Drawn)
                    drawn.insert(i);
            }
            const auto set = [](const auto &some) { return std::set(some.begin(), some.end()); };
            QCOMPARE(set(frame.movingArcs()), moving);
            QCOMPARE(set(frame.announcedArcs()), announced);
            QCOMPARE(set(frame.drawnArcs()), drawn);
            std::set<StopIndex> pulsing;
            for (const StopIndex i : crowd()->stops.indices()) {
                const double pulse = frame.stop(i).pulse;
                if (pulse > 0 && pulse < 1)
                    pulsing.insert(i);
            }
            for (const StopIndex stop : pulsing)
                QVERIFY(set(frame.pulsingStops()).contains(stop));
        }
    }
}

void TestCrowd::arcs_added_as_they_settle_look_as_if_painted_from_scratch_data()
{
    QTest::addColumn<QStringList>("countries");
    QTest::newRow("all") << QStringList();
    QTest::newRow("filtered") << QStringList{QStringLiteral("DNK")};
}

void TestCrowd::arcs_added_as_they_settle_look_as_if_painted_from_scratch()
{
    QFETCH(QStringList, countries);
    Filter filter;
    filter.countries = countries;
    const Scene scene = sceneAt(30'000, filter);
    const size_t count = scene.frame.drawnArcs().size();
    QVERIFY(count > 1500);
    ArcLayers step(scene.view), whole(scene.view);
    for (size_t i = 0; i <= count; i += 37)
        step.extend(scene, i);
    step.extend(scene, count);
    whole.extend(scene, count);
    const QSize size = scene.view.size.toSize();
    const int apart = farthest(painted(step, size), painted(whole, size));
    QVERIFY2(apart <= Rounding, qPrintable(QString::number(apart)));

    // The same but for rounding as without any layers.
    QImage direct(size, QImage::Format_RGB32);
    direct.fill(Qt::white);
    QPainter painter(&direct);
    PixelCanvas canvas(painter);
    paintSettledArcs(canvas, scene);
    painter.end();
    QImage layered(size, QImage::Format_RGB32);
    layered.fill(Qt::white);
    QPainter over(&layered);
    PixelCanvas overCanvas(over);
    paintAnnouncedArcs(overCanvas, scene);
    over.end();
    whole.lay(layered, layered.rect());
    QVERIFY2(farthest(direct, layered) <= 8, qPrintable(QString::number(farthest(direct, layered))));
}

void TestCrowd::going_back_begins_at_a_kept_picture_and_looks_the_same()
{
    const Scene scene = sceneAt(-1);
    const size_t all = scene.frame.drawnArcs().size();
    ArcCheckpoints checkpoints;
    ArcLayers layers(scene.view);
    checkpoints.extend(layers, scene, all);
    for (const size_t count : {all / 3, all / 2, all}) {
        ArcLayers back = checkpoints.before(count, scene.view);
        QVERIFY(back.count() <= count);
        back.extend(scene, count);
        ArcLayers fresh(scene.view);
        fresh.extend(scene, count);
        QCOMPARE(painted(back, {720, 400}), painted(fresh, {720, 400}));
    }
}

void TestCrowd::a_dragged_picture_is_what_it_would_be()
{
    Scene scene = sceneAt(-1);
    const size_t all = scene.frame.drawnArcs().size();
    ArcLayers dragged(scene.view);
    dragged.extend(scene, all);
    const QPoint by(57, -31);
    scene.layout.dragged = by;
    const QRect frame(0, 0, 720, 400);
    dragged.scroll(by);
    dragged.renew(scene, QRegion(frame) - QRegion(frame.translated(by)));
    ArcLayers fresh(scene.view);
    fresh.extend(scene, all);
    const int apart = farthest(painted(dragged, {720, 400}), painted(fresh, {720, 400}));
    QVERIFY2(apart <= Rounding, qPrintable(QString::number(apart)));
}

void TestCrowd::pictures_kept_while_playing_are_those_painted_anew()
{
    const Schedule schedule(crowd(), {.duration = 400'000});
    Scene scene = sceneAt(0);
    const auto moveTo = [&](double moment) { scene.frame = frameAt(schedule, moment); };
    moveTo(200'000);
    MapPictures kept;
    kept.resize({720, 400}, 1);
    ArcLayers arcs(scene.view);
    arcs.extend(scene, scene.frame.drawnArcs().size());
    MapChanges changes;
    changes.laidOut(scene, Layout());
    PlaceLayer places({720, 400});
    places.renew(scene, places.all());
    kept.render(scene, arcs, places, changes.moving());
    for (int frame = 1; frame <= 20; ++frame) {
        const Frame last = scene.frame;
        moveTo(200'000 + frame * 50);
        arcs.extend(scene, scene.frame.drawnArcs().size());
        const MapDamage damage = changes.frameMoved(scene, last);
        kept.spoil(damage);
        places.renew(scene, damage.places.in(places.all()));
        const QImage picture = kept.render(scene, arcs, places, changes.moving());

        MapPictures anew;
        anew.resize({720, 400}, 1);
        ArcLayers all(scene.view);
        all.extend(scene, scene.frame.drawnArcs().size());
        PlaceLayer allPlaces({720, 400});
        allPlaces.renew(scene, allPlaces.all());
        const int apart = farthest(picture, anew.render(scene, all, allPlaces, changes.moving()));
        constexpr int OfTexts = 6; // those from pictures of their own are rounded elsewhere in a pixel
        QVERIFY2(apart <= Rounding + OfTexts, qPrintable(QString::number(apart)));
    }
}

void TestCrowd::a_click_on_an_arc_finds_it()
{
    const Scene scene = sceneAt(-1);
    int asked = 0;
    for (qsizetype i = 0; i < scene.layout.arcs.size(); i += 11) {
        const ScreenArc &arc = scene.layout.arcs[ArcIndex(i)];
        if (arc.pieces.empty())
            continue;
        const QPointF at = pointOn(arc, 0.5);
        const Hit hit = hitTest(scene, at);
        if (hit.stop.isValid())
            continue;
        ++asked;
        // Another one may lie just there, too.
        QVERIFY(hit.arc.isValid());
        const double gap = distanceTo(scene.layout.arcs[hit.arc], at);
        QVERIFY2(gap < 0.01, qPrintable(QString::number(gap)));
    }
    QVERIFY(asked > 100);
    QVERIFY(!hitTest(scene, {-5000, -5000}).arc.isValid());
}

void TestCrowd::arcs_that_share_both_ends_stay_near_their_way()
{
    const Scene scene = sceneAt(-1);
    int crowded = 0;
    for (const ArcIndex i : crowd()->arcs.indices()) {
        const Arc &arc = crowd()->arcs[i];
        const ScreenArc &shape = scene.layout.arcs[i];
        const Routes::Route &route = scene.layout.routes->route(arc.pair);
        if (crowd()->pairs[arc.pair].arcs < 10 || shape.pieces.size() != 1 || route.pieces.size() != 1)
            continue; // cut: see test_fans
        ++crowded;
        const std::vector<Waypoint> &way = route.pieces.front();
        double length = 0, strayed = 0; // pixels
        for (size_t k = 1; k < way.size(); ++k)
            length += QLineF(scene.view.toScreen(way[k - 1].at()), scene.view.toScreen(way[k].at())).length();
        for (const Waypoint &point : shape.pieces.front())
            strayed
                = std::max(strayed, distanceToLine(scene.view.toPlane(point.at()), way) * scene.view.scale);
        // Of the length, and more where a fan is bent on the Earth and the flat map stretches it; pixels.
        constexpr double WidestFan = 0.45, Docks = 6;
        QVERIFY2(strayed < WidestFan * length + Docks, qPrintable(QString::number(strayed / length)));
    }
    QVERIFY(crowded > 100);
}

void TestCrowd::a_label_leaves_the_arcs_as_they_lie_and_a_filter_does_not()
{
    const Scene scene = sceneAt(-1);
    Filter filter;
    filter.countries = {QStringLiteral("DNK")};
    const Layout filtered = layOut(crowd(), scene.view, emphasise(crowd(), filter), {}, scene.layout);
    QVERIFY(!filtered.arcs.isSharedWith(scene.layout.arcs)); // rings have another size
    LayoutOptions playing;
    playing.playing = true;
    const Layout labelled = layOut(crowd(), scene.view, scene.emphasis, playing, scene.layout);
    QVERIFY(labelled.arcs.isSharedWith(scene.layout.arcs));
    const Layout zoomed = layOut(crowd(), scene.view.zoomed(1.1, {300, 200}), scene.emphasis, {}, filtered);
    QVERIFY(!zoomed.arcs.isSharedWith(scene.layout.arcs));
}

void TestCrowd::a_coarse_layout_shows_a_sample_where_it_belongs()
{
    const Scene scene = sceneAt(-1);
    const View view = scene.view.zoomed(1.5, {300, 200});
    LayoutOptions options;
    options.coarse = true;
    const Layout coarse = layOut(crowd(), view, scene.emphasis, options, scene.layout);
    const Layout fine = layOut(crowd(), view, scene.emphasis, {}, scene.layout);
    QVERIFY(coarse.coarse && !fine.coarse);
    int shown = 0;
    for (const ArcIndex i : coarse.arcs.indices()) {
        if (coarse.arcs[i].pieces.empty())
            continue;
        ++shown;
        QVERIFY(!fine.arcs[i].pieces.empty());
        const QPointF gap = pointOn(coarse.arcs[i], 0.5) - pointOn(fine.arcs[i], 0.5);
        QVERIFY(gap.manhattanLength() < 60); // points differ, ways do not
    }
    QVERIFY(shown > 100 && shown < fine.arcs.size() / 2);
}

QTEST_MAIN(TestCrowd)
#include "test_crowd.moc"
