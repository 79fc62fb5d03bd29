// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/world.h"
#include "tables/datafolder.h"

#include <algorithm>
#include <QTest>

using namespace summitry;

/// How disputed ground is drawn, as the table in maps/README.md says.
class TestWorldviews : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void eachIsARowOfItsOwn();
    void eachAnswersAtEveryScale_data();
    void eachAnswersAtEveryScale();
    void noGroundIsCountedTwice();
    void groundWithACodeOfItsOwnIsNotedInTheUnView();
    void disputesAreNamedWithTheirParties();
    void disputesSayWhoseTheGroundIsWhereWorldviewsDiffer();

private:
    const World &world(const QString &worldview, int scale)
    {
        return *m_worlds[worldview].at(static_cast<size_t>(scale));
    }
    QString shownIn(const QString &worldview, const QString &dispute)
    {
        const auto &disputes = world(worldview, 1).disputes;
        const auto found = std::ranges::find(disputes, dispute, &Dispute::name);
        return found == disputes.end() ? QStringLiteral("no such dispute") : found->shownIn;
    }

    QMap<QString, std::vector<std::shared_ptr<const World>>> m_worlds; ///< coarse to fine
};

void TestWorldviews::initTestCase()
{
    for (const QString &worldview : worldviewIds()) {
        for (const MapScale scale : {MapScale::Small, MapScale::Medium, MapScale::Large}) {
            const WorldReading reading = readWorld(dataPath("maps/world.gpkg"), scale, worldview);
            QVERIFY2(reading.world, qPrintable(reading.error));
            QCOMPARE(reading.world->worldview, worldview);
            m_worlds[worldview].push_back(reading.world);
        }
    }
}

void TestWorldviews::eachIsARowOfItsOwn()
{
    QStringList ids, columns, names;
    for (const Worldview &row : worldviews()) {
        QCOMPARE(findWorldview(row.id), &row);
        ids += row.id;
        columns += row.column;
        names += row.name;
    }
    QVERIFY(ids.size() > 1);
    QCOMPARE(worldviewIds(), ids);
    for (QStringList *of : {&ids, &columns, &names}) {
        QCOMPARE(of->removeDuplicates(), 0);
        QVERIFY(!of->contains(QString()));
    }
    QCOMPARE(findWorldview("flat"), nullptr);
    for (const QString &id : ids)
        QVERIFY2(noSuchWorldview("flat").contains('\'' + id + '\''), qPrintable(noSuchWorldview("flat")));
}

void TestWorldviews::eachAnswersAtEveryScale_data()
{
    struct Row {
        const char *name;
        LonLat point;
        const char *un, *deFacto;
    };
    const Row rows[]{
        {"Simferopol, Crimea", {34.1, 44.95}, "UKR", "RUS"},
        {"Sevastopol", {33.53, 44.60}, "UKR", "RUS"},
        {"Kherson, north of Crimea", {32.6, 46.64}, "UKR", "UKR"},
        {"Pristina, Kosovo", {21.166, 42.663}, "XKX", "XKX"},
        {"Taipei, Taiwan", {121.565, 25.04}, "TWN", "TWN"},
        {"Laayoune, Western Sahara west of the berm", {-13.20, 27.15}, "ESH", "MAR"},
        {"Tifariti, Western Sahara east of the berm", {-10.57, 26.16}, "ESH", "ESH"},
        {"Hargeisa, Somaliland", {44.06, 9.56}, "SOM", "SOL"},
        {"Mogadishu", {45.34, 2.05}, "SOM", "SOM"},
        {"Kythrea, Northern Cyprus", {33.50, 35.25}, "CYP", "CYN"},
        {"Troodos", {32.88, 34.92}, "CYP", "CYP"},
        {"Sukhumi, Abkhazia", {41.2, 43.05}, "GEO", "GEO"},
        {"Tskhinvali, South Ossetia", {43.97, 42.25}, "GEO", "GEO"},
        {"Tiraspol, Transnistria", {29.63, 46.84}, "MDA", "MDA"},
        {"Nablus, the West Bank", {35.26, 32.22}, "PSE", "PSE"},
        {"Gaza", {34.45, 31.50}, "PSE", "PSE"},
        {"Latrun", {34.987, 31.97}, "PSE", "ISR"},
        {"Katzrin, the Golan", {35.69, 32.99}, "SYR", "ISR"},
        {"Srinagar, Kashmir", {74.80, 34.08}, "IND", "IND"},
        {"Muzaffarabad, Kashmir", {73.47, 34.37}, "PAK", "PAK"},
        {"Gilgit", {74.31, 35.92}, "PAK", "PAK"},
        {"Aksai Chin", {79.3, 35.2}, "CHN", "CHN"},
        {"Kunashir, the Kurils", {146.0, 44.2}, "RUS", "RUS"},
        {"Iturup, the Kurils", {147.8, 45.05}, "RUS", "RUS"},
        {"Nemuro, Hokkaido", {145.4, 43.33}, "JPN", "JPN"},
    };
    QTest::addColumn<QString>("worldview");
    QTest::addColumn<int>("scale");
    QTest::addColumn<LonLat>("point");
    QTest::addColumn<QString>("code");
    for (const Row &row : rows) {
        for (int scale = 0; scale < 3; ++scale) {
            QTest::addRow("%s, un, scale %d", row.name, scale) << "un" << scale << row.point << row.un;
            QTest::addRow("%s, de-facto, scale %d", row.name, scale)
                << "de-facto" << scale << row.point << row.deFacto;
        }
    }
}

void TestWorldviews::eachAnswersAtEveryScale()
{
    QFETCH(QString, worldview);
    QFETCH(int, scale);
    QFETCH(LonLat, point);
    QFETCH(QString, code);
    const Country *country = countryAt(world(worldview, scale), point, 0.06);
    QCOMPARE(country ? country->code : QString(), code);
}

void TestWorldviews::noGroundIsCountedTwice()
{
    for (const QString &worldview : worldviewIds()) {
        QSet<QString> codes;
        for (const Country &country : world(worldview, 0).countries) {
            QVERIFY2(!codes.contains(country.code), qPrintable(country.code));
            codes.insert(country.code);
        }
        QCOMPARE(codes.contains("CYN") && codes.contains("SOL"), worldview == "de-facto");
        QCOMPARE(codes.contains("CYN") || codes.contains("SOL"), worldview == "de-facto");
    }
}

void TestWorldviews::groundWithACodeOfItsOwnIsNotedInTheUnView()
{
    for (const char *code : {"XKX", "TWN"}) {
        QVERIFY(world("un", 0).country(code)->note.contains("status disputed"));
        QVERIFY(world("de-facto", 0).country(code)->note.isEmpty());
    }
}

void TestWorldviews::disputesAreNamedWithTheirParties()
{
    for (const QString &worldview : worldviewIds()) {
        QSet<QString> names;
        for (const Dispute &dispute : world(worldview, 2).disputes) {
            QVERIFY(!names.contains(dispute.name));
            names.insert(dispute.name);
            QVERIFY2(!dispute.parties.isEmpty(), qPrintable(dispute.name));
            for (const QString &code : dispute.parties) {
                const bool known = world("de-facto", 2).country(code) || world("un", 2).country(code);
                QVERIFY2(known, qPrintable(code));
            }
        }
        for (const char *name :
             {"Crimea", "Kosovo", "Taiwan", "Western Sahara", "Somaliland", "Northern Cyprus", "Abkhazia",
              "South Ossetia", "Transnistria", "Palestine", "Kashmir", "Golan Heights", "Southern Kurils"})
            QVERIFY2(names.contains(name), name);
    }
}

void TestWorldviews::disputesSayWhoseTheGroundIsWhereWorldviewsDiffer()
{
    QCOMPARE(shownIn("un", "Crimea"), QString("UKR"));
    QCOMPARE(shownIn("de-facto", "Crimea"), QString("RUS"));
    QCOMPARE(shownIn("un", "Golan Heights"), QString("SYR"));
    QCOMPARE(shownIn("de-facto", "Somaliland"), QString("SOL"));
    QCOMPARE(shownIn("un", "Western Sahara"), QString("ESH"));
    QCOMPARE(shownIn("de-facto", "Western Sahara"), QString()); // the berm divides it
    QCOMPARE(shownIn("un", "Southern Kurils"), QString()); // no worldview gives them to another
    QCOMPARE(shownIn("un", "Kashmir"), QString());
}

QTEST_GUILESS_MAIN(TestWorldviews)
#include "test_worldviews.moc"
