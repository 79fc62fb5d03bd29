// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/paintedsheet.h"
#include "realstory.h"

#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

SheetContent automatic()
{
    SheetContent content = realStory();
    content.automatic = true;
    return content;
}

/// The share of a picture that has the colour of the sea.
double seaOf(const QImage &picture)
{
    const QRgb sea = coloursOf(Theme::Light).sea.rgb();
    qsizetype found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            found += picture.pixel(x, y) == sea ? 1 : 0;
    }
    return static_cast<double>(found) / static_cast<double>(picture.width() * picture.height());
}

double smallest(const SheetPlan &plan)
{
    double size = HUGE_VAL;
    for (const Label &label : plan.scene.layout.labels)
        size = std::min(size, label.type.size * plan.factor);
    qInfo("smallest type: %.1f pixels", size);
    return size;
}

} // namespace

class TestFormats : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(realStory().itinerary && realStory().medium); }
    void thereIsLittleSea_data()
    {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<double>("most");
        QTest::newRow("telephone") << QSize(1080, 1920) << 0.125;
        QTest::newRow("square") << QSize(1080, 1080) << 0.18;
        QTest::newRow("4:5") << QSize(1080, 1350) << 0.12;
    }
    void thereIsLittleSea()
    {
        QFETCH(QSize, pixels);
        QFETCH(double, most);
        const double sea = seaOf(paintedSheet(composeSheet(automatic(), {.pixels = pixels})));
        qInfo("%d x %d: %.1f%% sea", pixels.width(), pixels.height(), 100 * sea);
        QVERIFY(sea > 0 && sea <= most);
    }
    void aTallPictureListsTheTrips()
    {
        const auto plan = planSheet(automatic(), {.pixels = {1080, 1920}});
        QCOMPARE(plan->stepsPlan.rows.size(), 6U);
        QVERIFY(!plan->steps.isNull());
        QCOMPARE(plan->stepsPlan.rows.front().where, QStringLiteral("Beijing, Harbin"));
        QCOMPARE(plan->stepsPlan.rows.front().when, QStringLiteral("16–17 May"));
        QCOMPARE(plan->stepsPlan.rows.front().whom, QStringLiteral("Xi Jinping, Li Qiang"));
        QVERIFY(plan->map.height() >= 0.62 * plan->map.width() - 1);
        QCOMPARE(plan->stepsPlan.head, QStringLiteral("Six trips"));
        QCOMPARE(plan->stepsPlan.headOfWhom, QStringLiteral("met"));
        QCOMPARE(plan->map.bottom(), plan->steps.top());
        QVERIFY(plan->steps.bottom() <= plan->footer.top() + 1);
        QVERIFY(smallest(*plan) >= 24);
        QVERIFY(planSheet(automatic(), {.pixels = {1080, 1350}})->steps.isNull());
    }
    void typeOfAPrintHasItsSizeOnPaper()
    {
        const auto plan = planSheet(automatic(), {.pixels = {2480, 3508}, .dpi = 300});
        QCOMPARE(plan->factor, 300 / 96.0);
        QVERIFY(plan->steps.isNull());
    }
    void aPartOfTheEarthIsShownWhole()
    {
        SheetContent content = automatic();
        content.extent = DegreeBox{160, -30, -140, 30};
        const View view = planSheet(content, {.pixels = {1080, 1080}})->scene.view;
        for (const LonLat corner : {LonLat{160.1, -29.9}, LonLat{-140.1, 29.9}}) {
            const auto at = view.toScreen(corner);
            QVERIFY(at && QRectF(QPointF(0, 0), view.size).contains(*at));
        }
        content.automatic = false;
        QCOMPARE(planSheet(content, {})->scene.view.projection.centre().lon, -170.0);
    }
    void aCloseUpIsNeverFartherAway()
    {
        for (const ProjectionKind kind : namedProjections) {
            SheetContent content = realStory();
            content.projection = kind;
            content.fit = Fit::CloseUp;
            const double near = planSheet(content, {})->scene.view.scale;
            content.fit = Fit::Story;
            QVERIFY(near >= planSheet(content, {})->scene.view.scale);
        }
    }
};

QTEST_MAIN(TestFormats)
#include "test_formats.moc"
