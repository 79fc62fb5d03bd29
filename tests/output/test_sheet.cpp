// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/paintedsheet.h"
#include "realstory.h"

#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

constexpr SheetOptions Small{.pixels = {720, 405}};

SheetContent storyAt(double moment)
{
    SheetContent content = realStory();
    content.medium = smallWorld();
    content.reduceMotion = false;
    content.moment = moment;
    return content;
}

SheetContent storyOn(int day)
{
    return storyAt(endOf(realStory(), realStory().itinerary->story->start.addDays(day)));
}

QStringList said(const Layout &layout)
{
    QStringList lines;
    for (const Label &label : layout.labels)
        lines += label.text + u'/' + label.second;
    return lines;
}

/// A title that beside a narrow date has one line less than beside a wide one.
QString titleBetween(const QString &narrow, const QString &wide)
{
    const HeaderOptions options = planSheet(storyAt(-1), {})->headerPlan.options;
    const auto lines = [&](const QString &title, const QString &date) {
        Furniture furniture;
        furniture.title = title;
        furniture.dateline = date;
        return planHeader(furniture, options, 1440).title.size();
    };
    QString title = QStringLiteral("m");
    while (lines(title, narrow) == lines(title, wide) && title.size() < 100)
        title += QStringLiteral(" m");
    return title;
}

} // namespace

class TestSheet : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(realStory().itinerary);
        QVERIFY(smallWorld());
    }
    void anotherMomentOfAPlanIsTheSheetComposedForIt_data()
    {
        QTest::addColumn<double>("planned");
        QTest::addColumn<double>("shown");
        const double whole = Schedule(realStory().itinerary, {}).duration();
        QTest::newRow("a moment of another day") << 0.2 * whole << 0.7 * whole;
        QTest::newRow("earlier") << 0.7 * whole << 0.2 * whole;
        QTest::newRow("a moment of the same day") << 0.5 * whole << 0.5 * whole + 400;
        QTest::newRow("the beginning") << 0.5 * whole << 0.0;
        QTest::newRow("at rest after it has played") << 0.5 * whole << -1.0;
    }
    void anotherMomentOfAPlanIsTheSheetComposedForIt()
    {
        QFETCH(double, planned);
        QFETCH(double, shown);
        const SheetFrame frame = frameOf(planSheet(storyAt(planned), Small), shown);
        const QImage picture = paintedSheet(frame);
        QCOMPARE(picture, paintedSheet(composeSheet(storyAt(shown), Small)));
        QVERIFY(picture != paintedSheet(frameOf(frame.plan)));
    }
    void anotherMomentCostsNoChartAndNoArcs()
    {
        const auto plan = planSheet(storyOn(9), Small);
        const SheetFrame frame = frameOf(plan, storyOn(43).moment);
        QVERIFY(said(frame.scene.layout) != said(plan->scene.layout));
        QCOMPARE(frame.scene.chart, plan->scene.chart);
        QVERIFY(frame.scene.layout.arcs.isSharedWith(plan->scene.layout.arcs));
        QCOMPARE(frame.scene.layout.routes, plan->scene.layout.routes);
    }
    void aPlanServesBothThemes()
    {
        SheetContent dark = storyAt(-1);
        dark.theme = Theme::Dark;
        QVERIFY(sharePlan(storyAt(-1), dark));
        SheetFrame frame = composeSheet(storyAt(-1), Small);
        frame.scene.theme = Theme::Dark;
        QCOMPARE(paintedSheet(frame), paintedSheet(composeSheet(dark, Small)));
    }
    void contentsThatDifferInMoreHavePlansOfTheirOwn()
    {
        const SheetContent content = storyOn(10);
        QVERIFY(sharePlan(content, storyOn(40)));
        QVERIFY(!sharePlan(content, storyAt(-1)));
        SheetContent filtered = content, flat = content, close = content, russian = content;
        filtered.filter.countries = {QStringLiteral("CHN")};
        flat.projection = ProjectionKind::PlateCarree;
        close.fit = Fit::CloseUp;
        russian.language = QStringLiteral("ru");
        for (const SheetContent &other : {filtered, flat, close, russian})
            QVERIFY(!sharePlan(content, other));
    }
    void theMapKeepsItsPlaceWhateverTheDate()
    {
        SheetContent first = storyOn(0), later = storyOn(44);
        const auto date
            = [](const SheetContent &content) { return composeSheet(content, {}).furniture.dateline; };
        QCOMPARE(date(first), QStringLiteral("7 May"));
        QCOMPARE(date(later), QStringLiteral("20 June"));
        Story story = *first.itinerary->story;
        story.title = {titleBetween(date(first), date(later)), {}};
        first.itinerary = later.itinerary = planItinerary(std::make_shared<const Story>(story));
        const auto plan = planSheet(first, {});
        QCOMPARE(plan->map, planSheet(later, {})->map);
        QCOMPARE(plan->headerPlan.title.size(), 2);
    }
};

QTEST_MAIN(TestSheet)
#include "test_sheet.moc"
