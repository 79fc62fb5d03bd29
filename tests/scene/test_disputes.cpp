// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/disputes.h"
#include "scene/sheet/furnitureplan.h"

#include "maps.h"

#include <QTest>

using namespace summitry;

/// What is said of the borders, by the countries of a story. The world is made up: the map has its own tests.
class TestDisputes : public QObject {
    Q_OBJECT
private slots:
    void aStoryTouchesTheDisputesOfItsCountries_data();
    void aStoryTouchesTheDisputesOfItsCountries();
    void theNoteNamesTheProtagonistsFirst();
    void theNoteCountsWhatItDoesNotName_data();
    void theNoteCountsWhatItDoesNotName();
    void theFooterSaysWhoseTheGroundIs();
    void theFooterOfTheBuiltInStoryFits();
    void anOldStorySaysOnceThatItsBordersAreOfToday_data();
    void anOldStorySaysOnceThatItsBordersAreOfToday();
    void whereNobodyMeetsALineLeavesNoLeadersHome();

private:
    static World world(const QString &worldview)
    {
        const bool un = worldview == QLatin1String("un");
        World world;
        world.worldview = worldview;
        for (const auto &[code, name] :
             {std::pair("AAA", "Aland"), {"BBB", "Beland"}, {"CCC", "Celand"}, {"NNN", "The North"}}) {
            Country country;
            country.code = QLatin1String(code);
            country.names.insert("en", QLatin1String(name));
            world.countries.push_back(country);
        }
        world.disputes = {
            {"The Cape", {"BBB", "CCC"}, {}},
            {"The Hill", {"AAA", "BBB"}, un ? "AAA" : "BBB"},
            {"The North", {"AAA"}, un ? "AAA" : "NNN"},
            {"The Isle", {"DDD"}, {}},
        };
        return world;
    }
    static Emphasis emphasis(const QString &home, const QSet<QString> &others)
    {
        Emphasis emphasis;
        emphasis.home = home;
        emphasis.storyCountries = others;
        return emphasis;
    }
};

void TestDisputes::aStoryTouchesTheDisputesOfItsCountries_data()
{
    QTest::addColumn<QString>("home");
    QTest::addColumn<QSet<QString>>("others");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << "ZZZ" << QSet<QString>{"YYY"} << QStringList{};
    QTest::newRow("by the protagonist") << "DDD" << QSet<QString>{} << QStringList{"The Isle"};
    QTest::newRow("by another") << "ZZZ" << QSet<QString>{"CCC"} << QStringList{"The Cape"};
    QTest::newRow("both parties, once")
        << "AAA" << QSet<QString>{"BBB"} << QStringList{"The Hill", "The North", "The Cape"};
}

void TestDisputes::aStoryTouchesTheDisputesOfItsCountries()
{
    QFETCH(QString, home);
    QFETCH(QSet<QString>, others);
    QFETCH(QStringList, names);
    const World un = world("un");
    QStringList found;
    for (const Dispute *dispute : disputesTouched(un, emphasis(home, others)))
        found += dispute->name;
    QCOMPARE(found, names);
}

void TestDisputes::theNoteNamesTheProtagonistsFirst()
{
    QCOMPARE(
        worldviewNote(world("un"), emphasis("AAA", {"CCC"}), 4, "en"),
        QString("Borders: UN view; disputed: The Hill, The North and The Cape"));
    QCOMPARE(
        worldviewNote(world("de-facto"), emphasis("CCC", {}), 4, "en"),
        QString("Borders: as held on the ground; disputed: The Cape"));
}

void TestDisputes::theNoteCountsWhatItDoesNotName_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("note");
    QTest::newRow("none by name") << 0 << "Borders: UN view";
    QTest::newRow("one") << 1 << "Borders: UN view; disputed: The Hill and 3 more";
    QTest::newRow("two") << 2 << "Borders: UN view; disputed: The Hill, The North and 2 more";
    QTest::newRow("three: the fourth takes no more room than its count")
        << 3 << "Borders: UN view; disputed: The Hill, The North, The Cape and The Isle";
}

void TestDisputes::theNoteCountsWhatItDoesNotName()
{
    QFETCH(int, most);
    QFETCH(QString, note);
    QCOMPARE(worldviewNote(world("un"), emphasis("AAA", {"BBB", "DDD"}), most, "en"), note);
}

void TestDisputes::theFooterSaysWhoseTheGroundIs()
{
    const Emphasis story = emphasis("AAA", {});
    QCOMPARE(
        worldviewInWords(world("un"), story, 4, "en"),
        QString("Borders: UN view; disputed: The Hill (in Aland) and The North (in Aland)"));
    QCOMPARE(
        worldviewInWords(world("de-facto"), story, 4, "en"),
        QString("Borders: as held on the ground; disputed: The Hill (in Beland) and The North"));
}

void TestDisputes::theFooterOfTheBuiltInStoryFits()
{
    for (const QString &worldview : worldviewIds()) {
        const WorldReading reading
            = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Small, worldview);
        SceneMaker maker;
        maker.world = reading.world;
        const Furniture furniture = furnish(maker.scene(), {}, TitleOf::Story);
        const QString crimea = worldview == "un" ? "Crimea (in Ukraine)" : "Crimea (in Russia)";
        QVERIFY2(furniture.borders.contains(crimea), qPrintable(furniture.borders));
        QVERIFY2(furniture.borders.contains("Southern Kurils"), qPrintable(furniture.borders));
        QVERIFY2(furniture.borders.contains("Taiwan"), qPrintable(furniture.borders));
        // Three lines of notes at most, at the width of a square picture.
        const double oneLine = planFooter({}, 45, 1000).height;
        QVERIFY(planFooter(furniture, 45, 1000).height - oneLine < 6 * 14);
    }
}

void TestDisputes::anOldStorySaysOnceThatItsBordersAreOfToday_data()
{
    QTest::addColumn<QDate>("end");
    QTest::addColumn<int>("times");
    QTest::newRow("before Christ") << QDate(-44, 3, 15) << 1;
    QTest::newRow("in the Soviet Union's last days") << QDate(1991, 12, 31) << 1;
    QTest::newRow("just after") << QDate(1992, 1, 1) << 0;
    QTest::newRow("the built-in story's") << builtIn()->story->end << 0;
}

void TestDisputes::anOldStorySaysOnceThatItsBordersAreOfToday()
{
    QFETCH(QDate, end);
    QFETCH(int, times);
    const auto story = std::make_shared<Story>(*builtIn()->story);
    story->end = end;
    SceneMaker maker;
    maker.world = worldAt(MapScale::Small);
    maker.itinerary = planItinerary(story);
    Scene scene = maker.scene();
    for (const auto &[language, words] :
         {std::pair("en", "Borders are those of today."),
          {"ru", "Границы показаны современные."},
          {"zh", "图中边界为今日边界。"}}) {
        scene.language = language;
        const QString footer = furnish(scene, {}, TitleOf::Story).borders;
        QVERIFY2(footer.count(QString::fromUtf8(words)) == times, qPrintable(footer));
    }
}

void TestDisputes::whereNobodyMeetsALineLeavesNoLeadersHome()
{
    const auto story = std::make_shared<Story>(*builtIn()->story);
    story->meetings = {};
    SceneMaker maker;
    maker.world = worldAt(MapScale::Small);
    QVERIFY(furnish(maker.scene(), {}, TitleOf::Story).sources.contains("from a leader’s home city"));
    maker.itinerary = planItinerary(story);
    const QString footer = furnish(maker.scene(), {}, TitleOf::Story).sources;
    QVERIFY2(footer.contains("between two places") && !footer.contains("home"), qPrintable(footer));
}

QTEST_MAIN(TestDisputes)
#include "test_disputes.moc"
