#include "output/exportjob.h"

#include "realstory.h"
#include "support/pictures.h"

#include <QTest>

using namespace summitry;
using namespace summitry::test;

class TestGolden : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(realStory().itinerary);
        QVERIFY(realStory().medium);
    }
    void theMapLooksAsItDid_data()
    {
        QTest::addColumn<SheetContent>("content");
        QTest::addColumn<QSize>("pixels");
        const QSize wide(1440, 810);
        SheetContent dark = realStory(), china = realStory(), globe = realStory(), day = realStory();
        dark.theme = Theme::Dark;
        china.filter.countries = {QStringLiteral("CHN")};
        globe.projection = ProjectionKind::Orthographic;
        day.moment = endOf(day, QDate(2024, 6, 20));
        QTest::newRow("whole-light") << realStory() << wide;
        QTest::newRow("whole-dark") << dark << wide;
        QTest::newRow("china") << china << wide;
        QTest::newRow("globe") << globe << wide;
        QTest::newRow("day-2024-06-20") << day << wide;
        QTest::newRow("square") << realStory() << QSize(1080, 1080);
    }
    void theMapLooksAsItDid()
    {
        QFETCH(SheetContent, content);
        QFETCH(QSize, pixels);
        SheetOptions options;
        options.pixels = pixels;
        const QString told = compareWithGolden(
            paintedSheet(composeSheet(content, options)), QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(told.isEmpty(), qPrintable(told));
    }
};

QTEST_MAIN(TestGolden)
#include "test_golden.moc"
