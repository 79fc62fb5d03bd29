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
    void everyProjectionLooksAsItDid_data()
    {
        QTest::addColumn<Projection>("projection");
        for (const ProjectionKind kind : namedProjections) {
            for (const LonLat centre : {LonLat{60, 40}, LonLat{150, -25}, LonLat{-100, 80}})
                QTest::addRow("%s%+g", qPrintable(kind.id()), centre.lon)
                    << Projection(kind, {centre.lon, kind.isAzimuthal() ? centre.lat : 0});
        }
    }
    /// Small and without words: land, graticule and arcs wherever the map is centred.
    void everyProjectionLooksAsItDid()
    {
        QFETCH(Projection, projection);
        SheetContent content = realStory();
        content.medium = smallWorld();
        content.projection = projection.kind();
        content.fit = std::nullopt;
        content.view.projection = projection;
        content.view.size = projection.bounds().size() * 100;
        content.view.scale = 100;
        SheetOptions options;
        options.pixels = projection.isAzimuthal() ? QSize(240, 240) : QSize(360, 200);
        options.title = options.legend = options.credit = false;
        Sheet sheet = composeSheet(content, options);
        sheet.scene.layout.labels.clear();
        const QString told
            = compareWithGolden(paintedSheet(sheet), QString::fromLatin1(QTest::currentDataTag()), 0.004);
        QVERIFY2(told.isEmpty(), qPrintable(told));
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
