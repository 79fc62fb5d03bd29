// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/world.h"
#include "tables/datafolder.h"

#include <cmath>
#include <QTest>

using namespace summitry;

class TestWorld : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void answersWithTheCountryAtAPoint_data();
    void answersWithTheCountryAtAPoint();
    void findsTheNearestShoreAcross180();
    void theOpenSeaBelongsToNobodyHoweverFarOneLooks();
    void countriesHaveNamesRegionsAndLabels();
    void countriesAreAsLargeAsTheyAre_data();
    void countriesAreAsLargeAsTheyAre();
    void theSharedBordersAreNeverOnTheDatasCut();
    void deFactoMovesCrimeaAlone();
    void anUnknownWorldviewIsRefused();
    void aMissingMapIsRefusedWithItsPath();

private:
    std::shared_ptr<const World> m_worlds[3];
};

void TestWorld::initTestCase()
{
    for (const MapScale scale : {MapScale::Small, MapScale::Medium, MapScale::Large}) {
        const WorldReading reading = readWorld(dataPath("maps/world.gpkg"), scale, "un");
        QVERIFY2(reading.world, qPrintable(reading.error));
        m_worlds[static_cast<int>(scale)] = reading.world;
    }
}

void TestWorld::answersWithTheCountryAtAPoint_data()
{
    struct Row {
        const char *name;
        LonLat point;
        const char *code; ///< null on the open sea
    };
    const Row rows[]{
        {"Moscow", {37.62, 55.75}, "RUS"},
        {"Vladivostok, a harbour", {131.885, 43.115}, "RUS"},
        {"Provideniya, beyond 180°", {-173.23, 64.42}, "RUS"},
        {"Suva, a harbour", {178.44, -18.14}, "FJI"},
        {"Simferopol", {34.1, 44.95}, "UKR"},
        {"Sevastopol", {33.53, 44.60}, "UKR"},
        {"Pristina", {21.166, 42.663}, "XKX"},
        {"Taipei", {121.565, 25.04}, "TWN"},
        {"La Paz", {-68.15, -16.5}, "BOL"},
        {"Beijing", {116.40, 39.91}, "CHN"},
        {"the South Pole", {0, -90}, "ATA"},
        {"Antarctica at 180°", {180, -86}, "ATA"},
        {"mid-Pacific", {-150, 0}, nullptr},
        {"mid-Caspian", {50.5, 42}, nullptr},
        {"the North Pole", {0, 90}, nullptr},
    };
    QTest::addColumn<int>("scale");
    QTest::addColumn<LonLat>("point");
    QTest::addColumn<QString>("code");
    for (int scale = 0; scale < 3; ++scale) {
        for (const Row &row : rows)
            QTest::addRow("%s, scale %d", row.name, scale) << scale << row.point << QString(row.code);
    }
}

void TestWorld::answersWithTheCountryAtAPoint()
{
    QFETCH(int, scale);
    QFETCH(LonLat, point);
    QFETCH(QString, code);
    const Country *country = countryAt(*m_worlds[scale], point);
    QCOMPARE(country ? country->code : QString(), code);
}

void TestWorld::findsTheNearestShoreAcross180()
{
    // Chukotka's north coast meets 180° at 68.9°N. From beyond it, the shore is found on both sides.
    const World &world = *m_worlds[2];
    for (double lat = 68.5; lat < 69.5; lat += 0.02) {
        const Country *west = countryAt(world, {-179.9999, lat}, 0.3);
        const Country *east = countryAt(world, {179.9999, lat}, 0.3);
        QCOMPARE(west, east);
    }
    QVERIFY(!countryAt(world, {180, 70}, 0.3));
}

void TestWorld::theOpenSeaBelongsToNobodyHoweverFarOneLooks()
{
    // No shore is within 12° of these.
    for (const LonLat sea : {LonLat{-42.2, 25}, LonLat{-140, 35}, LonLat{75, -20.5}, LonLat{-120, -45}}) {
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!countryAt(*m_worlds[0], sea, 0.01 * i));
    }
}

void TestWorld::countriesHaveNamesRegionsAndLabels()
{
    for (const auto &world : m_worlds) {
        QVERIFY(world->countries.size() > 230);
        const Country *china = world->country("CHN");
        QVERIFY(china);
        QCOMPARE(china->iso2, QString("CN"));
        QCOMPARE(china->name(), QString("China"));
        QCOMPARE(china->name("ru"), QString("Китай"));
        QCOMPARE(china->name("zh"), QString("中国"));
        QCOMPARE(china->name("tlh"), QString("China"));
        QCOMPARE(china->region, QString("Eastern Asia"));
        QVERIFY(china->box.contains(QPointF(china->label.lon, china->label.lat)));
        QVERIFY(!world->country("ATLANTIS"));
        QVERIFY(!world->borders.empty() && !world->disputedBorders.empty());
        QVERIFY(!world->coast.empty() && !world->lakes.empty());
    }
}

void TestWorld::countriesAreAsLargeAsTheyAre_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("area"); // with lakes, km², CIA World Factbook
    QTest::newRow("Russia, across 180°") << "RUS" << 17'098'242.0;
    QTest::newRow("South Africa, with a hole") << "ZAF" << 1'219'090.0;
    QTest::newRow("the hole, Lesotho") << "LSO" << 30'355.0;
    // The map has no ice shelves: 1.561 million km², doi:10.1126/science.1235798.
    QTest::newRow("Antarctica, around a pole") << "ATA" << 14'200'000.0 - 1'561'000.0;
    QTest::newRow("Brazil, across the equator") << "BRA" << 8'515'770.0;
    QTest::newRow("Iceland") << "ISL" << 103'000.0;
}

void TestWorld::countriesAreAsLargeAsTheyAre()
{
    QFETCH(QString, code);
    QFETCH(double, area);
    constexpr double Radius = 6371.007; // of a sphere as large as the Earth, km
    for (const auto &world : m_worlds) {
        const double found = world->country(code)->area * Radius * Radius;
        QVERIFY2(std::abs(found / area - 1) < 0.04, qPrintable(QString::number(found)));
    }
}

void TestWorld::theSharedBordersAreNeverOnTheDatasCut()
{
    for (const auto &world : m_worlds) {
        for (const auto *lines : {&world->borders, &world->disputedBorders, &world->coast}) {
            for (const Line &line : *lines) {
                for (std::size_t i = 1; i < line.size(); ++i)
                    QVERIFY(std::abs(line[i - 1].lon) < 180 || std::abs(line[i].lon) < 180);
            }
        }
    }
}

void TestWorld::deFactoMovesCrimeaAlone()
{
    const WorldReading reading = readWorld(dataPath("maps/world.gpkg"), MapScale::Small, "de-facto");
    QVERIFY2(reading.world, qPrintable(reading.error));
    QCOMPARE(countryAt(*reading.world, {34.1, 44.95})->code, QString("RUS"));
    QCOMPARE(countryAt(*reading.world, {30.52, 50.45})->code, QString("UKR"));
    QCOMPARE(countryAt(*reading.world, {37.62, 55.75})->code, QString("RUS"));
}

void TestWorld::anUnknownWorldviewIsRefused()
{
    const WorldReading reading = readWorld(dataPath("maps/world.gpkg"), MapScale::Small, "flat");
    QVERIFY(!reading.world);
    QVERIFY2(
        reading.error.endsWith("there is no worldview 'flat'; there are 'un' and 'de-facto'."),
        qPrintable(reading.error));
}

void TestWorld::aMissingMapIsRefusedWithItsPath()
{
    const WorldReading reading = readWorld("/no/such/world.gpkg", MapScale::Small, "un");
    QVERIFY(!reading.world);
    QVERIFY2(reading.error.contains("/no/such/world.gpkg"), qPrintable(reading.error));
}

QTEST_GUILESS_MAIN(TestWorld)
#include "test_world.moc"
