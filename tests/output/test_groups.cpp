// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldencases.h"
#include "realstory.h"
#include "recordingcanvas.h"

#include <algorithm>
#include <map>
#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

QRectF pageOf(const SheetFrame &sheet)
{
    return {QPointF(0, 0), QSizeF(sheet.plan->options.pixels)};
}

RecordingCanvas recorded(const SheetFrame &sheet)
{
    RecordingCanvas canvas(pageOf(sheet));
    paintSheet(canvas, sheet);
    return canvas;
}

std::map<QString, QString> titles(const RecordingCanvas &canvas, CanvasGroup::Kind kind)
{
    std::map<QString, QString> found;
    for (const CanvasGroup &group : canvas.groups) {
        if (group.kind == kind)
            found.emplace(group.id, group.title);
    }
    return found;
}

} // namespace

/// What an output of paths is told: what each part is, nothing beyond its clip, lines without dashes.
class TestGroups : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(realStory().itinerary);
        QVERIFY(realStory().medium);
    }
    void arcs_places_countries_and_labels_come_once_with_id_and_title();
    void moving_and_announced_arcs_are_groups_too();
    void ids_hold_what_they_belong_to();
    void nothing_is_painted_beyond_the_clip_data();
    void nothing_is_painted_beyond_the_clip();
    void disputed_borders_are_dashes_of_two_pixels();
};

void TestGroups::arcs_places_countries_and_labels_come_once_with_id_and_title()
{
    const SheetFrame sheet = goldenSheet(QStringLiteral("whole-light"));
    const Scene &scene = sheet.scene;
    const RecordingCanvas canvas = recorded(sheet);
    QCOMPARE(canvas.depth, 0);
    QCOMPARE(canvas.mostDepth, 1);
    std::map<CanvasGroup::Kind, size_t> counts;
    for (const CanvasGroup &group : canvas.groups) {
        ++counts[group.kind];
        QVERIFY(!group.id.isEmpty());
        QVERIFY2(!group.title.isEmpty(), qPrintable(group.id));
    }
    for (const auto &[kind, count] : counts)
        QCOMPARE(titles(canvas, kind).size(), count);

    const QRectF frame(QPointF(0, 0), scene.view.size);
    const auto arcs = titles(canvas, CanvasGroup::Kind::Arc);
    QCOMPARE(arcs.size(), scene.itinerary->arcs.size());
    const auto places = titles(canvas, CanvasGroup::Kind::Place);
    QCOMPARE(
        static_cast<qsizetype>(places.size()),
        std::ranges::count_if(
            scene.layout.stops, [&](const ScreenStop &stop) { return stop.visible && !stop.covered; }));
    const auto countries = titles(canvas, CanvasGroup::Kind::Country);
    const QRectF seen = scene.view.frame();
    QCOMPARE(
        static_cast<qsizetype>(countries.size()),
        std::ranges::count_if(scene.chart->lands, [&](const Chart::Land &land) {
            return land.box.intersects(seen)
                && !scene.chart->world->countries[static_cast<size_t>(land.country)].code.isEmpty();
        }));
    const auto labels = titles(canvas, CanvasGroup::Kind::Label);
    QCOMPARE(
        static_cast<qsizetype>(labels.size()),
        std::ranges::count_if(
            scene.layout.labels, [&](const Label &label) { return frame.intersects(label.box); }));
    QVERIFY(arcs.size() > 40 && places.size() > 10 && countries.size() > 50 && labels.size() > 10);
}

void TestGroups::moving_and_announced_arcs_are_groups_too()
{
    const SheetFrame sheet = movingSheet();
    const Frame &frame = sheet.scene.frame;
    QVERIFY(frame.movingArcs().size() > 1 && !frame.announcedArcs().empty());
    const auto arcs = titles(recorded(sheet), CanvasGroup::Kind::Arc);
    for (const ArcIndex i : sheet.scene.itinerary->arcs.indices())
        QCOMPARE(
            arcs.contains(QStringLiteral("arc-%1").arg(i.value())), frame.arc(i).phase != ArcPhase::Hidden);
}

void TestGroups::ids_hold_what_they_belong_to()
{
    const SheetFrame sheet = goldenSheet(QStringLiteral("whole-light"));
    const RecordingCanvas canvas = recorded(sheet);
    const Itinerary &itinerary = *sheet.scene.itinerary;
    QCOMPARE(titles(canvas, CanvasGroup::Kind::Country).at(QStringLiteral("country-KAZ")), "Kazakhstan");
    const StopIndex astana = itinerary.stopAt(QStringLiteral("astana"));
    QCOMPARE(titles(canvas, CanvasGroup::Kind::Place).at(QStringLiteral("place-astana")), "Astana");
    QVERIFY(titles(canvas, CanvasGroup::Kind::Label).contains(QStringLiteral("label-place-astana")));
    // What belongs to the ring lies around it.
    const QPointF at = (sheet.scene.layout.stops[astana].at + sheet.plan->map.topLeft()) * sheet.plan->factor;
    int near = 0;
    for (const RecordingCanvas::Shape &shape : canvas.shapes) {
        if (shape.group < 0 || canvas.groups[static_cast<size_t>(shape.group)].id != u"place-astana")
            continue;
        ++near;
        QVERIFY((shape.box.center() - at).manhattanLength() < 2);
    }
    QVERIFY(near >= 3);
    for (const ArcIndex i : itinerary.arcs.indices()) {
        const QString title
            = titles(canvas, CanvasGroup::Kind::Arc).at(QStringLiteral("arc-%1").arg(i.value()));
        const QString leader = itinerary.story->leader(itinerary.arcs[i].leader)->name.plain;
        QVERIFY2(title.startsWith(leader), qPrintable(title));
        QVERIFY2(title.endsWith(QString::number(itinerary.arcs[i].day.year())), qPrintable(title));
    }
}

void TestGroups::nothing_is_painted_beyond_the_clip_data()
{
    QTest::addColumn<bool>("isClose");
    QTest::addRow("the whole story") << false;
    QTest::addRow("in a window on Central Asia") << true;
}

void TestGroups::nothing_is_painted_beyond_the_clip()
{
    QFETCH(bool, isClose);
    SheetFrame sheet = isClose ? closeSheet() : goldenSheet(QStringLiteral("square"));
    // Labels, rings and texts are cut, too, where somebody puts them there.
    const QRectF frame(QPointF(0, 0), sheet.scene.view.size);
    QVERIFY(!sheet.scene.layout.labels.empty());
    sheet.scene.layout.labels.front().baseline = frame.bottomLeft() + QPointF(-20, 4);
    sheet.scene.layout.labels.front().box = QRectF(-20, frame.bottom() - 20, 60, 30);
    sheet = withoutFurniture(sheet); // what is left is clipped to the map
    const QRectF map(
        sheet.plan->map.topLeft() * sheet.plan->factor, sheet.plan->map.size() * sheet.plan->factor);
    const RecordingCanvas canvas = recorded(sheet);
    constexpr double Rounding = 1e-6;
    const QRectF clip = map.adjusted(-Rounding, -Rounding, Rounding, Rounding);
    int touching = 0;
    for (size_t i = 1; i < canvas.shapes.size(); ++i) { // the first is the paper
        const QRectF &box = canvas.shapes[i].box;
        QVERIFY2(
            clip.contains(box),
            qPrintable(QStringLiteral("%1, %2, %3, %4")
                           .arg(box.left())
                           .arg(box.top())
                           .arg(box.right())
                           .arg(box.bottom())));
        touching += !map.adjusted(1, 1, -1, -1).contains(box);
    }
    QVERIFY(touching > 20);
}

void TestGroups::disputed_borders_are_dashes_of_two_pixels()
{
    const SheetFrame sheet = closeSheet();
    const RecordingCanvas canvas = recorded(sheet);
    const QColor disputed = coloursOf(sheet.scene.theme).disputed;
    const double whole = 2 * sheet.plan->factor;
    int dashes = 0, shorter = 0;
    double all = 0, drawn = 0;
    for (const PlaneRun &run : sheet.scene.chart->disputedBorders) {
        if (!sheet.scene.view.frame().adjusted(0.01, 0.01, -0.01, -0.01).contains(run.box))
            continue;
        for (qsizetype i = 1; i < run.points.size(); ++i)
            all += QLineF(run.points[i - 1], run.points[i]).length() * sheet.scene.view.scale;
    }
    for (const RecordingCanvas::Shape &shape : canvas.shapes) {
        if (shape.line.isEmpty() || shape.colour != disputed)
            continue;
        double length = 0;
        for (qsizetype i = 1; i < shape.line.size(); ++i)
            length += QLineF(shape.line[i - 1], shape.line[i]).length();
        QVERIFY2(length < whole + 1e-6, qPrintable(QString::number(length)));
        ++dashes;
        shorter += length < whole - 1e-6; // the last of a run
        drawn += length;
    }
    QVERIFY2(
        dashes > 100 && shorter * 5 < dashes, qPrintable(QStringLiteral("%1, %2").arg(dashes).arg(shorter)));
    // As much gap as dash.
    QVERIFY2(
        std::abs(drawn / sheet.plan->factor - all / 2) < 0.1 * all,
        qPrintable(QStringLiteral("%1 of %2").arg(drawn).arg(all)));
}

QTEST_MAIN(TestGroups)
#include "test_groups.moc"
