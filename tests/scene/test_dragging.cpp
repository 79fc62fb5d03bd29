// SPDX-License-Identifier: GPL-3.0-or-later

#include "maps.h"

#include <QTest>

using namespace summitry;

/// The place under the hand stays under the hand, in every projection.
class TestDragging : public QObject {
    Q_OBJECT

private slots:
    void a_dragged_map_keeps_the_place_under_the_pointer_data();
    void a_dragged_map_keeps_the_place_under_the_pointer();
    void a_long_way_in_small_steps_keeps_it_too_data();
    void a_long_way_in_small_steps_keeps_it_too();
    void dragged_sideways_the_whole_world_turns_data();
    void dragged_sideways_the_whole_world_turns();
    void once_around_the_earth_and_back_again();
    void zoomed_in_a_flat_map_only_moves_data();
    void zoomed_in_a_flat_map_only_moves();
    void zoomed_in_at_its_end_it_turns();
    void beside_the_earth_the_hand_turns_it_too();
    void north_stays_up_at_the_poles();
    void zoom_keeps_the_place_under_the_cursor_data();
    void zoom_keeps_the_place_under_the_cursor();
};

namespace {

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

View wholeWorld(const ProjectionKind &kind, LonLat centre)
{
    View view;
    view.projection = Projection(kind, centre);
    view.size = {1040, 600};
    return view.fitted(view.projection.bounds(), {20, 20, 20, 20});
}

void addKinds()
{
    QTest::addColumn<ProjectionKind>("kind");
    for (const ProjectionKind kind : namedProjections)
        QTest::newRow(qPrintable(kind.id())) << kind;
    QTest::newRow("conic") << *readProjection(QStringLiteral("+proj=aea +lat_1=10 +lat_2=60")).kind;
}

} // namespace

void TestDragging::a_dragged_map_keeps_the_place_under_the_pointer_data()
{
    QTest::addColumn<ProjectionKind>("kind");
    QTest::addColumn<QPointF>("from");
    QTest::addColumn<QPointF>("to");
    for (const ProjectionKind kind : namedProjections) {
        const auto row = [&](const char *name, QPointF from, QPointF to) {
            QTest::addRow("%s, %s", qPrintable(kind.id()), name) << kind << from << to;
        };
        row("a pixel", {520, 300}, {521, 300});
        row("to the right", {520, 300}, {600, 300});
        row("up", {520, 320}, {520, 240});
        row("across", {470, 270}, {560, 350});
        row("off the middle", {640, 350}, {560, 330});
        row("to where it was", {500, 280}, {500, 280});
    }
}

void TestDragging::a_dragged_map_keeps_the_place_under_the_pointer()
{
    QFETCH(ProjectionKind, kind);
    QFETCH(QPointF, from);
    QFETCH(QPointF, to);
    for (const View &before :
         {fittedView(*builtIn(), kind, Fit::Story, {1040, 600}, 1), wholeWorld(kind, {-100, 0})}) {
        const View after = before.dragged(from, to);
        const auto held = before.toEarth(from);
        QVERIFY(held);
        const auto now = after.toScreen(*held);
        QVERIFY(now);
        QVERIFY2(
            distance(*now, to) < 0.05, qPrintable(QStringLiteral("%1 pixels away").arg(distance(*now, to))));
        QCOMPARE(after.scale, before.scale);
    }
}

void TestDragging::a_long_way_in_small_steps_keeps_it_too_data()
{
    addKinds();
}

void TestDragging::a_long_way_in_small_steps_keeps_it_too()
{
    QFETCH(ProjectionKind, kind);
    View view = wholeWorld(kind, {10, 10});
    const QPointF start(500, 290);
    const LonLat held = *view.toEarth(start);
    QPointF at = start;
    for (int step = 1; step <= 240; ++step) {
        const double angle = step * M_PI / 60;
        const QPointF next = start + QPointF(70 * std::sin(angle), 40 * std::sin(2 * angle));
        view = view.dragged(at, next);
        at = next;
        QVERIFY(distance(*view.toScreen(held), at) < 0.5);
    }
}

void TestDragging::dragged_sideways_the_whole_world_turns_data()
{
    addKinds();
}

void TestDragging::dragged_sideways_the_whole_world_turns()
{
    QFETCH(ProjectionKind, kind);
    const View before = wholeWorld(kind, {170, 0});
    const View after = before.dragged({520, 300}, {450, 300});
    const double turned = std::remainder(after.projection.centre().lon - before.projection.centre().lon, 360);
    QVERIFY(turned > 8 && turned < 90);
    if (!kind.isAzimuthal() && !kind.isCustom()) // the outline stays where it was: the seam goes with the
                                                 // world, not with the land
        QVERIFY(distance(after.toScreen(QPointF(0, 0)), before.toScreen(QPointF(0, 0))) < 6);
    const View back = after.dragged({450, 300}, {520, 300});
    QVERIFY(std::abs(std::remainder(back.projection.centre().lon - 170, 360)) < 1e-6);
}

void TestDragging::once_around_the_earth_and_back_again()
{
    View view = wholeWorld(ProjectionKind::WinkelTripel, {0, 0});
    double sum = 0;
    for (int i = 0; i < 60; ++i) {
        const double before = view.projection.centre().lon;
        view = view.dragged({500, 300}, {480, 300});
        sum += std::remainder(view.projection.centre().lon - before, 360);
        QVERIFY(std::abs(view.projection.centre().lon) <= 180);
    }
    QVERIFY(sum > 360);
}

void TestDragging::zoomed_in_a_flat_map_only_moves_data()
{
    addKinds();
}

void TestDragging::zoomed_in_a_flat_map_only_moves()
{
    QFETCH(ProjectionKind, kind);
    const View near = wholeWorld(kind, {10, 0}).zoomed(6, {520, 300});
    const View after = near.dragged({520, 300}, {600, 330});
    QCOMPARE(after.projection == near.projection, !kind.isAzimuthal());
    QCOMPARE(near.panned({80, 30}).has_value(), !kind.isAzimuthal());
}

void TestDragging::zoomed_in_at_its_end_it_turns()
{
    View view = wholeWorld(ProjectionKind::EqualEarth, {0, 0}).zoomed(6, {520, 300});
    int moved = 0, turned = 0;
    for (int i = 0; i < 80; ++i) {
        const View next = view.dragged({600, 300}, {520, 300});
        (next.projection == view.projection ? moved : turned) += 1;
        QVERIFY(distance(*next.toScreen(*view.toEarth({600, 300})), {520, 300}) < 0.05);
        view = next;
    }
    QVERIFY(moved > 10);
    QVERIFY(turned > 10);
}

void TestDragging::beside_the_earth_the_hand_turns_it_too()
{
    for (const ProjectionKind kind : {ProjectionKind::Orthographic, ProjectionKind::Robinson}) {
        const View before = wholeWorld(kind, {0, 0});
        QVERIFY(!before.toEarth({5, 5}));
        QVERIFY(before.dragged({5, 5}, {45, 5}).projection.centre().lon < -1);
        QVERIFY(before.dragged({520, 300}, {1035, 5}).projection.centre().lon < -1);
    }
}

void TestDragging::north_stays_up_at_the_poles()
{
    View view = wholeWorld(ProjectionKind::Orthographic, {0, 60});
    for (int i = 0; i < 40; ++i) {
        view = view.dragged({520, 200}, {540, 230});
        const LonLat centre = view.projection.centre();
        QVERIFY(std::abs(centre.lat) <= 90);
        if (const auto pole = view.toScreen(LonLat{0, 90}))
            QVERIFY(std::abs(pole->x() - 520) < 1e-3);
    }
}

void TestDragging::zoom_keeps_the_place_under_the_cursor_data()
{
    QTest::addColumn<ProjectionKind>("kind");
    QTest::addColumn<double>("factor");
    QTest::addColumn<QPointF>("at");
    for (const ProjectionKind kind : namedProjections) {
        for (const double factor : {0.8, 1.25, 7.0, 1e9}) {
            QTest::addRow("%s, %g off the middle", qPrintable(kind.id()), factor)
                << kind << factor << QPointF(545, 325);
            if (!kind.isAzimuthal())
                QTest::addRow("%s, %g in a corner", qPrintable(kind.id()), factor)
                    << kind << factor << QPointF(3, 590);
        }
    }
}

void TestDragging::zoom_keeps_the_place_under_the_cursor()
{
    QFETCH(ProjectionKind, kind);
    QFETCH(double, factor);
    QFETCH(QPointF, at);
    const View before = fittedView(*builtIn(), kind, Fit::Story, {1040, 600}, 1).zoomed(1.2, {520, 300});
    const View after = before.zoomed(factor, at);
    QVERIFY(after.scale != before.scale);
    if (const auto held = before.toEarth(at))
        QVERIFY(distance(*after.toScreen(*held), at) < 1e-2);
    else
        QVERIFY(distance(after.toScreen(before.toPlane(at)), at) < 1e-3);
}

QTEST_MAIN(TestDragging)
#include "test_dragging.moc"
