// SPDX-License-Identifier: GPL-3.0-or-later

#include "maps.h"
#include "scene/sheet/sheetframe.h"
#include "telling/way.h"

#include <QTest>

using namespace summitry;

/// A cruise from one country to another, past a waypoint at sea, or with a meeting there.
class TestWaypoints : public QObject {
    Q_OBJECT
private slots:
    void a_waypoint_is_neither_marked_nor_named();
    void legs_meet_at_a_waypoint_without_a_head();
    void a_waypoint_out_of_sight_is_not_named_at_the_edge();
    void a_tall_picture_lists_no_waypoint();
    void the_way_leads_past_waypoints();
    void a_place_at_sea_has_no_country();

private:
    static StoryMaker cruise()
    {
        StoryMaker maker(1, 10);
        maker.place("lisbon", -9.1, 38.7, "PRT").place("halifax", -63.6, 44.6, "CAN");
        maker.waypoint("gyre", -38, 30).place("ship", -50, 40, {});
        maker.leader("host", "lisbon").leader("guest", "halifax");
        return maker;
    }
    static StoryMaker pastTheGyre()
    {
        return cruise()
            .trip("trip", 1, 9)
            .leg("lisbon", "gyre", 1)
            .leg("gyre", "halifax", 4)
            .meeting(8, "guest", "halifax", "trip");
    }
    static Scene shown(const StoryMaker &maker)
    {
        SceneMaker scene;
        scene.itinerary = maker.itinerary();
        return scene.scene();
    }
};

void TestWaypoints::a_waypoint_is_neither_marked_nor_named()
{
    const Scene scene = shown(pastTheGyre());
    const StopIndex gyre = scene.itinerary->stopAt("gyre");
    QVERIFY(gyre.isValid());
    for (const Label &label : scene.layout.labels)
        QVERIFY(label.text != "gyre" && label.stop != gyre);
    const QPointF at = scene.layout.stops[gyre].at;
    QVERIFY(QRectF(QPointF(0, 0), scene.view.size).contains(at));
    QVERIFY(!hitTest(scene, at).stop.isValid());
    QVERIFY(hitTest(scene, scene.layout.stops[scene.itinerary->stopAt("halifax")].at).stop.isValid());
}

void TestWaypoints::legs_meet_at_a_waypoint_without_a_head()
{
    const Scene scene = shown(pastTheGyre());
    const ScreenArc &to = scene.layout.arcs[arcOf(*scene.itinerary, "lisbon > gyre, 1 May")];
    const ScreenArc &from = scene.layout.arcs[arcOf(*scene.itinerary, "gyre > halifax, 4 May")];
    QVERIFY(!to.endsHere);
    QVERIFY(from.endsHere);
    const QPointF gap = to.pieces.back().back().at() - from.pieces.front().front().at();
    QVERIFY2(std::hypot(gap.x(), gap.y()) < 0.1, qPrintable(QString::number(std::hypot(gap.x(), gap.y()))));
}

void TestWaypoints::a_waypoint_out_of_sight_is_not_named_at_the_edge()
{
    Scene scene = shown(pastTheGyre());
    const QPointF halifax = scene.layout.stops[scene.itinerary->stopAt("halifax")].at;
    scene.view = scene.view.zoomed(6, halifax).dragged(halifax, QPointF(500, 300));
    scene.layout = layOut(scene.itinerary, scene.view, scene.emphasis, {});
    for (const Label &label : scene.layout.labels)
        QVERIFY(label.text != "gyre");
}

void TestWaypoints::a_tall_picture_lists_no_waypoint()
{
    SheetContent content;
    content.itinerary = pastTheGyre().itinerary();
    content.medium = worldAt(MapScale::Small);
    content.automatic = true;
    const SheetFrame sheet = composeSheet(content, {.pixels = {1080, 1920}});
    QStringList rows;
    for (const StepsPlan::Row &row : sheet.plan->stepsPlan.rows)
        rows += row.where;
    QCOMPARE(rows, QStringList{"halifax"});
}

void TestWaypoints::the_way_leads_past_waypoints()
{
    const auto itinerary = cruise()
                               .waypoint("ridge", -30, 35)
                               .trip("trip", 1, 9)
                               .leg("lisbon", "ridge", 1)
                               .leg("ridge", "gyre", 3)
                               .leg("gyre", "halifax", 4)
                               .leg("halifax", "gyre", 9)
                               .itinerary();
    for (const char *leg : {"lisbon > ridge, 1 May", "ridge > gyre, 3 May", "gyre > halifax, 4 May"}) {
        const Way way = wayOf(*itinerary, arcOf(*itinerary, leg));
        QCOMPARE(way.from, QString("lisbon"));
        QCOMPARE(way.to, QString("halifax"));
    }
    QCOMPARE(wayOf(*itinerary, arcOf(*itinerary, "halifax > gyre, 9 May")).to, QString("gyre"));
}

void TestWaypoints::a_place_at_sea_has_no_country()
{
    const Scene scene = shown(cruise()
                                  .trip("trip", 1, 9)
                                  .leg("lisbon", "ship", 1)
                                  .leg("ship", "halifax", 4)
                                  .meeting(3, "guest", "ship", "trip"));
    QVERIFY(!scene.emphasis.storyCountries.contains(QString()));
    const bool isNamed
        = std::ranges::any_of(scene.layout.labels, [](const Label &label) { return label.text == "ship"; });
    QVERIFY(isNamed);
    QCOMPARE(scene.emphasis.counts.hosts, 1);
}

QTEST_MAIN(TestWaypoints)
#include "test_waypoints.moc"
