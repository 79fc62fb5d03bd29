// SPDX-License-Identifier: GPL-3.0-or-later

#include "maps.h"
#include "scene/raster/bands.h"
#include "scene/sheet/furnitureplan.h"

#include <QTest>

using namespace summitry;

/// The picture.
class TestPaint : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void the_moving_region_holds_all_that_changes_between_two_frames_data();
    void the_moving_region_holds_all_that_changes_between_two_frames();
    void the_moving_region_is_empty_at_rest();
    void the_moving_region_holds_the_arc_under_the_pointer();
    void a_journeys_head_stands_at_its_end_and_its_start_is_thin_data();
    void a_journeys_head_stands_at_its_end_and_its_start_is_thin();
    void what_a_filter_dims_is_lighter_and_what_it_keeps_is_not();
    void a_picture_at_twice_the_scale_is_the_same_data();
    void a_picture_at_twice_the_scale_is_the_same();
    void painting_in_parts_gives_the_whole();
    void painting_in_bands_gives_the_whole_data();
    void painting_in_bands_gives_the_whole();
    void no_line_shows_where_the_data_is_cut_data();
    void no_line_shows_where_the_data_is_cut();
    void a_transparent_picture_has_no_sea();
    void the_ground_fills_the_last_pixels_at_every_scale_data();
    void the_ground_fills_the_last_pixels_at_every_scale();
    void the_dark_theme_is_darker();
    void the_key_leaves_out_what_the_map_does_not_show();

private:
    std::shared_ptr<const World> m_world;
};

namespace {

// The first pixel outside of the region that differs; null where none does.
QPoint changeOutside(const QRegion &region, const QImage &before, const QImage &now)
{
    for (int y = 0; y < now.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(before.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        for (int x = 0; x < now.width(); ++x) {
            if (a[x] != b[x] && !region.contains(QPoint(x, y)))
                return {x, y};
        }
    }
    return {};
}

} // namespace

void TestPaint::initTestCase()
{
    m_world = worldAt(MapScale::Small);
}

void TestPaint::the_moving_region_holds_all_that_changes_between_two_frames_data()
{
    QTest::addColumn<ProjectionKind>("projection");
    QTest::addColumn<int>("fit");
    QTest::addColumn<double>("from");
    const auto rows = [](const char *name, const ProjectionKind &projection, Fit fit, int step) {
        for (int second = 0; second < 40; second += step)
            QTest::addRow("%s, from %d s", name, second)
                << projection << static_cast<int>(fit) << 1000.0 * second;
    };
    rows("the story", ProjectionKind::EqualEarth, Fit::Story, 2);
    rows("close-up", ProjectionKind::EqualEarth, Fit::CloseUp, 6);
    rows("globe", ProjectionKind::Orthographic, Fit::Story, 6);
}

// What settles or is announced between the frames is painted anew with the settled arcs; where labels are
// laid out anew everything is. Neither is motion.
void TestPaint::the_moving_region_holds_all_that_changes_between_two_frames()
{
    QFETCH(ProjectionKind, projection);
    QFETCH(int, fit);
    QFETCH(double, from);
    SceneMaker maker;
    maker.projection = projection;
    maker.fit = static_cast<Fit>(fit);
    maker.size = {520, 300};
    maker.moment = from;
    Scene scene = maker.scene();
    const Schedule schedule(scene.itinerary, {});
    const auto at = [&](double moment) {
        Scene next = scene;
        next.frame = frameAt(schedule, moment);
        return next;
    };
    constexpr double Step = 1000.0 / 12;
    Scene before = at(from);
    QImage pictureBefore = painted(before);
    for (int frame = 1; frame <= 12; ++frame) {
        const Scene now = at(from + frame * Step);
        const QImage picture = painted(now);
        QRegion moved = movingRegion(before) + movingRegion(now);
        for (const ArcIndex i : now.itinerary->arcs.indices()) {
            const ArcPhase a = before.frame.arc(i).phase, b = now.frame.arc(i).phase;
            const auto isStill
                = [](ArcPhase phase) { return phase == ArcPhase::Announced || phase == ArcPhase::Drawn; };
            if (a != b && (isStill(a) || isStill(b)))
                moved += arcRegion(now, i);
        }
        const QPoint stray = changeOutside(moved, pictureBefore, picture);
        QVERIFY2(
            stray.isNull(),
            qPrintable(QStringLiteral("(%1, %2) changes from %3 to %4 ms")
                           .arg(stray.x())
                           .arg(stray.y())
                           .arg(before.frame.moment)
                           .arg(now.frame.moment)));
        before = now;
        pictureBefore = picture;
    }
}

void TestPaint::the_moving_region_is_empty_at_rest()
{
    QVERIFY(movingRegion(SceneMaker{}.scene()).isEmpty());
    SceneMaker playing;
    playing.moment = Schedule(builtIn(), {}).arc(ArcIndex(0)).start + 200;
    QVERIFY(!movingRegion(playing.scene()).isEmpty());
}

void TestPaint::the_moving_region_holds_the_arc_under_the_pointer()
{
    SceneMaker maker;
    const Scene plain = maker.scene();
    const QImage before = painted(plain);
    for (size_t i = 0; i < plain.itinerary->arcs.size(); i += 3) {
        const ArcIndex arc(i);
        Scene hovered = plain;
        hovered.highlight.arc = arc;
        const QRegion region = movingRegion(hovered);
        const QImage now = painted(hovered);
        int changed = 0;
        for (int y = 0; y < now.height(); ++y) {
            for (int x = 0; x < now.width(); ++x) {
                if (now.pixel(x, y) == before.pixel(x, y))
                    continue;
                ++changed;
                QVERIFY2(region.contains(QPoint(x, y)), qPrintable(told(plain.itinerary->arcs[arc])));
            }
        }
        QVERIFY(changed > 0);
    }
}

void TestPaint::a_journeys_head_stands_at_its_end_and_its_start_is_thin_data()
{
    QTest::addColumn<QString>("arc");
    for (const Arc &arc : builtIn()->arcs) {
        if (arc.kind == Arc::Kind::Journey)
            QTest::newRow(qPrintable(told(arc))) << told(arc);
    }
}

// Pixels of the journey's colour in a disc at each end of the arc, alone on the sea.
void TestPaint::a_journeys_head_stands_at_its_end_and_its_start_is_thin()
{
    QFETCH(QString, arc);
    SceneMaker maker;
    maker.pixelRatio = 2;
    Scene scene = maker.scene();
    const ArcIndex index = arcOf(*builtIn(), arc);
    for (const ArcIndex i : scene.itinerary->arcs.indices()) {
        if (i != index)
            scene.layout.arcs[i].pieces.clear();
    }
    scene.layout.labels.clear();
    QImage image((scene.view.size * 2).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    PixelCanvas canvas(painter);
    paintSettledArcs(canvas, scene);
    painter.end();
    const QRgb journey = coloursOf(scene.theme).journey.rgb();
    const auto inkNear = [&](QPointF at) {
        constexpr int Radius = 12;
        int ink = 0;
        for (int dy = -Radius; dy <= Radius; ++dy) {
            for (int dx = -Radius; dx <= Radius; ++dx) {
                const QPoint p = (at * 2).toPoint() + QPoint(dx, dy);
                if (image.rect().contains(p) && difference(image.pixel(p), journey) < 40)
                    ++ink;
            }
        }
        return ink;
    };
    const ScreenArc &shape = scene.layout.arcs[index];
    QVERIFY(shape.startsHere && shape.endsHere);
    const int start = inkNear(shape.pieces.front().front().at());
    const int end = inkNear(shape.pieces.back().back().at());
    QVERIFY2(2 * end > 3 * start && start > 0, qPrintable(QStringLiteral("%1, %2").arg(start).arg(end)));
}

// How much a pixel of the sea's or land's colour was turned towards an arc's colour is not to be had from a
// crossing: the arc is painted alone.
void TestPaint::what_a_filter_dims_is_lighter_and_what_it_keeps_is_not()
{
    SceneMaker maker;
    maker.pixelRatio = 2;
    Scene normal = maker.scene();
    maker.filter.countries = {QStringLiteral("CHN")};
    Scene filtered = maker.scene();
    const auto ink = [](Scene scene, ArcIndex index) {
        for (const ArcIndex i : scene.itinerary->arcs.indices()) {
            if (i != index)
                scene.layout.arcs[i].pieces.clear();
        }
        QImage image((scene.view.size * 2).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(2, 2);
        PixelCanvas canvas(painter);
        paintSettledArcs(canvas, scene);
        painter.end();
        qint64 sum = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                sum += 255 - qGray(image.pixel(x, y));
        }
        return sum;
    };
    int dimmed = 0;
    for (const ArcIndex i : normal.itinerary->arcs.indices()) {
        const qint64 before = ink(normal, i), after = ink(filtered, i);
        QVERIFY(after > 0);
        if (filtered.emphasis.arcs[i] == ArcState::Dimmed) {
            ++dimmed;
            QVERIFY2(after * 5 < before * 3, qPrintable(told(builtIn()->arcs[i])));
        } else { // its ends may be at smaller rings
            QVERIFY2(
                after * 100 > before * 85 && after * 100 < before * 120,
                qPrintable(told(builtIn()->arcs[i])));
        }
    }
    QVERIFY(dimmed > 30);
}

void TestPaint::a_picture_at_twice_the_scale_is_the_same_data()
{
    QTest::addColumn<double>("moment");
    QTest::newRow("at rest") << -1.0;
    QTest::newRow("while the story plays") << Schedule(builtIn(), {}).fromDays(57.3);
}

void TestPaint::a_picture_at_twice_the_scale_is_the_same()
{
    QFETCH(double, moment);
    SceneMaker maker;
    maker.world = m_world;
    maker.moment = moment;
    const QImage one = painted(maker.scene());
    maker.pixelRatio = 2;
    const QImage two = painted(maker.scene());
    QCOMPARE(two.size(), one.size() * 2);
    const QImage half = two.scaled(one.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .convertToFormat(one.format());
    qint64 sum = 0;
    int much = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const int d = difference(one.pixel(x, y), half.pixel(x, y));
            sum += d;
            if (d > 64)
                ++much;
        }
    }
    const double pixels = one.width() * one.height();
    QVERIFY2(
        static_cast<double>(sum) / pixels < 1 && much < pixels / 5000,
        qPrintable(QStringLiteral("mean %1, %2 pixels differ much")
                       .arg(static_cast<double>(sum) / pixels)
                       .arg(much)));
}

void TestPaint::painting_in_parts_gives_the_whole()
{
    SceneMaker maker;
    maker.world = m_world;
    maker.moment = Schedule(builtIn(), {}).fromDays(57.3);
    maker.highlight.country = QStringLiteral("CHN");
    const Scene scene = maker.scene();
    const QImage whole = painted(scene);
    QImage parts(whole.size(), whole.format());
    parts.fill(Qt::transparent);
    for (const QRect part : {QRect(0, 0, 333, 600), QRect(333, 0, 707, 251), QRect(333, 251, 707, 349)}) {
        QPainter painter(&parts);
        painter.setClipRect(part);
        PixelCanvas canvas(painter);
        paintMap(canvas, scene);
    }
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x)
            QVERIFY(difference(parts.pixel(x, y), whole.pixel(x, y)) <= 2);
    }
}

void TestPaint::painting_in_bands_gives_the_whole_data()
{
    QTest::addColumn<ProjectionKind>("projection");
    QTest::addColumn<double>("pixelRatio");
    for (const double ratio : {1.0, 1.5}) {
        QTest::addRow("flat, %g", ratio) << ProjectionKind(ProjectionKind::EqualEarth) << ratio;
        QTest::addRow("globe, %g", ratio) << ProjectionKind(ProjectionKind::Orthographic) << ratio;
    }
}

void TestPaint::painting_in_bands_gives_the_whole()
{
    QFETCH(ProjectionKind, projection);
    QFETCH(double, pixelRatio);
    SceneMaker maker;
    maker.world = m_world;
    maker.projection = projection;
    maker.pixelRatio = pixelRatio;
    const Scene scene = maker.scene();
    const QImage whole = painted(scene);
    QImage banded(whole.size(), whole.format());
    banded.setDevicePixelRatio(pixelRatio);
    banded.fill(Qt::transparent);
    const QRect low(0, whole.height() / 3, whole.width(), whole.height() - whole.height() / 3);
    const QRect high(0, 0, whole.width(), low.top());
    for (const QRect &part : {low, high})
        paintInBands(banded, part, [&](QPainter &painter) {
            PixelCanvas canvas(painter);
            paintMap(canvas, scene);
        });
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x)
            QVERIFY(difference(banded.pixel(x, y), whole.pixel(x, y)) <= 8);
    }
}

void TestPaint::no_line_shows_where_the_data_is_cut_data()
{
    QTest::addColumn<ProjectionKind>("projection");
    QTest::addColumn<double>("south");
    QTest::addColumn<double>("north");
    QTest::addRow("Chukotka") << ProjectionKind(ProjectionKind::EqualEarth) << 66.5 << 68.2;
    QTest::addRow("Chukotka, globe") << ProjectionKind(ProjectionKind::Orthographic) << 66.5 << 68.2;
    QTest::addRow("Antarctica") << ProjectionKind(ProjectionKind::EqualEarth) << -88.0 << -86.2;
}

void TestPaint::no_line_shows_where_the_data_is_cut()
{
    QFETCH(ProjectionKind, projection);
    QFETCH(double, south);
    QFETCH(double, north);
    SceneMaker maker;
    maker.projection = projection;
    Scene scene = maker.scene();
    scene.view.projection = Projection(scene.view.projection.kind(), {170, 40});
    scene.view.scale = 2500;
    scene.view.centre = *scene.view.projection.project({180, (south + north) / 2});
    scene.chart = drawChart(m_world, scene.view.projection, scene.view.tolerance());
    scene.layout = Layout();
    QImage image(scene.view.size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    PixelCanvas canvas(painter);
    paintBase(canvas, scene);
    int looked = 0;
    for (double lat = south; lat < north; lat += 0.02) {
        for (int step = -3; step <= 3; ++step) {
            const QPoint at = scene.view.toScreen(LonLat{180, lat})->toPoint() + QPoint(step, 0);
            const QPoint inland
                = scene.view.toScreen(LonLat{180, (south + north) / 2})->toPoint() + QPoint(60, 0);
            if (!image.rect().contains(at))
                continue;
            ++looked;
            QCOMPARE(QColor(image.pixel(at)).name(), QColor(image.pixel(inland)).name());
        }
    }
    QVERIFY(looked > 500);
}

void TestPaint::a_transparent_picture_has_no_sea()
{
    SceneMaker maker;
    maker.world = m_world;
    Scene scene = maker.scene();
    scene.transparent = true;
    const QImage image = painted(scene);
    const auto at = [&](LonLat point) { return image.pixel(scene.view.toScreen(point)->toPoint()); };
    QCOMPARE(qAlpha(at({70, -20})), 0); // the Indian Ocean
    QCOMPARE(qAlpha(at({4, 26})), 255); // Algeria
    scene.transparent = false;
    const QImage opaque = painted(scene);
    for (int y = 0; y < opaque.height(); y += 7) {
        for (int x = 0; x < opaque.width(); x += 7)
            QCOMPARE(qAlpha(opaque.pixel(x, y)), 255);
    }
}

void TestPaint::the_ground_fills_the_last_pixels_at_every_scale_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("globe");
    for (const double ratio : {1.0, 1.25, 1.5, 1.75}) {
        for (const bool globe : {false, true})
            QTest::addRow("%g, %s", ratio, globe ? "globe" : "flat") << ratio << globe;
    }
}

/// Where a side of the frame ends within a pixel, what lay there before must not shine through.
void TestPaint::the_ground_fills_the_last_pixels_at_every_scale()
{
    QFETCH(double, ratio);
    QFETCH(bool, globe);
    SceneMaker maker;
    maker.world = m_world;
    maker.size = {1039, 603};
    maker.pixelRatio = ratio;
    if (globe)
        maker.projection = ProjectionKind::Orthographic;
    const QImage image = painted(maker.scene());
    for (int x = 0; x < image.width(); ++x)
        QCOMPARE(qAlpha(image.pixel(x, image.height() - 1)), 255);
    for (int y = 0; y < image.height(); ++y)
        QCOMPARE(qAlpha(image.pixel(image.width() - 1, y)), 255);
}

void TestPaint::the_dark_theme_is_darker()
{
    SceneMaker maker;
    maker.world = m_world;
    Scene scene = maker.scene();
    const auto mean = [](const QImage &image) {
        qint64 sum = 0;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                sum += qGray(image.pixel(x, y));
        }
        return static_cast<double>(sum) * 9 / (image.width() * image.height());
    };
    const double light = mean(painted(scene));
    scene.theme = Theme::Dark;
    QVERIFY(mean(painted(scene)) < light / 2);
}

void TestPaint::the_key_leaves_out_what_the_map_does_not_show()
{
    const Colours &colours = coloursOf(Theme::Light);
    const auto has = [&](int legs, int visits, const QColor &colour) {
        Furniture furniture;
        furniture.whole.legs = legs;
        furniture.whole.visits = visits;
        furniture.leadersCountries = true;
        HeaderOptions options;
        options.dates = options.title = options.standfirst = false;
        QImage image(1200, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        PixelCanvas canvas(painter);
        paintHeader(canvas, image.rect(), furniture, colours, planHeader(furniture, options, image.width()));
        painter.end();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == colour.rgb())
                    return true;
            }
        }
        return false;
    };
    for (const int legs : {0, 2}) {
        for (const int visits : {0, 1}) {
            QCOMPARE(has(legs, visits, colours.journey), legs > 0);
            QCOMPARE(has(legs, visits, colours.visit), visits > 0);
            QVERIFY(has(legs, visits, colours.landStory));
        }
    }
}

QTEST_MAIN(TestPaint)
#include "test_paint.moc"
