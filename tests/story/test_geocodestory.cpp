// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakegeocoder.h"
#include "smallstory.h"

using namespace summitry;

/// Places without coordinates and leaders without a home, in the small story.
class TestGeocodeStory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void a_story_with_coordinates_asks_nothing();
    void a_name_becomes_coordinates_data();
    void a_name_becomes_coordinates();
    void what_decides_is_told_data();
    void what_decides_is_told();
    void a_table_may_have_no_columns_for_coordinates();
    void a_geocoder_that_fails_is_told_once();
    void all_unknown_places_are_told();
    void a_home_is_the_capital();
    void a_capital_that_is_a_place_of_the_story_is_that_place();
    void a_home_that_is_not_known_stays_a_warning();

private:
    FakeGeocoder m_geocoder;
};

void TestGeocodeStory::initTestCase()
{
    m_geocoder.add("Oslo", "NOR", "Norway", 59.91273, 10.74609, 580000, true, {"Осло", "奥斯陆"});
    m_geocoder.add("Pretoria", "ZAF", "South Africa", -25.74486, 28.18783, 1619438, true);
    m_geocoder.add("Bern", "CHE", "Switzerland", 46.94809, 7.44744, 121631, true, {"Berne"});
    m_geocoder.add("Tripoli", "LBY", "Libya", 32.88743, 13.18733, 1150989, true);
    m_geocoder.add("Tripoli", "LBN", "Lebanon", 34.43352, 35.84415, 229398);
    m_geocoder.add("Suzhou", "CHN", "China", 31.30408, 120.59538, 5345961);
    m_geocoder.add("Suzhou", "CHN", "China", 33.63611, 116.97889, 5324476);
    m_geocoder.add("Springfield", "USA", "United States", 37.21533, -93.29824, 166810);
    m_geocoder.add("Springfield", "USA", "United States", 30.15, -85.61, 8903);
    m_geocoder.add("Washington", "USA", "United States", 37.13, -113.51, 18761);
    m_geocoder.add(
        "Washington D.C.", "USA", "United States", 38.89511, -77.03637, 120000, true, {"Washington"});
    m_geocoder.add("North Oslo", "USA", "United States", 40.9, -81.4, 17441, false, {"Oslo"});
    m_geocoder.add("Oslob", "PHL", "Philippines", 9.52, 123.43, 29264);
    m_geocoder.add("Ossa", "POL", "Poland", 51.32, 20.88, 1000);
    m_geocoder.add("Osmaniye", "TUR", "Türkiye", 37.07417, 36.24778, 0);
}

void TestGeocodeStory::a_story_with_coordinates_asks_nothing()
{
    m_geocoder.questions = 0;
    const StoryReading reading = readStory(smallStory(), &m_geocoder);
    QVERIFY(reading.story);
    QCOMPARE(m_geocoder.questions, 0);
    QVERIFY(reading.places.isEmpty() && reading.homes.isEmpty());
    QVERIFY(reading.story->place("oslo")->origin == Place::Origin::Given);
}

static void writePlace(Copy &copy, const QByteArray &row)
{
    copy.replace("places.csv", "oslo,Oslo,NOR,59.914,10.752,", row);
}

void TestGeocodeStory::a_name_becomes_coordinates_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *title, const char *cells, const char *expected) {
        QTest::newRow(title) << QByteArray(cells) << QString(expected);
    };
    row("a name and a country", "oslo,Oslo,NOR,,,", "Oslo NOR 59.91273 10.74609 as Oslo");
    row("a name alone", "oslo,Oslo,,,,", "Oslo NOR 59.91273 10.74609 as Oslo");
    row("another language", "oslo,осло,NOR,,,", "Oslo NOR 59.91273 10.74609 as Осло");
    row("one of two by its country", "oslo,Tripoli,LBN,,,", "Tripoli LBN 34.43352 35.84415 as Tripoli");
    row("a capital among its namesakes", "oslo,Washington,USA,,,",
        "Washington D.C. USA 38.89511 -77.03637 as Washington");
    row("a city that was once called so is not meant", "oslo,OSLO,,,,", "Oslo NOR 59.91273 10.74609 as Oslo");
    row("ten times the people of its namesake", "oslo,Springfield,USA,,,",
        "Springfield USA 37.21533 -93.29824 as Springfield");
}

void TestGeocodeStory::a_name_becomes_coordinates()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    Copy copy;
    writePlace(copy, row);
    const StoryReading reading = readStory(copy.path(), &m_geocoder);
    QCOMPARE(told(reading), QString());
    QCOMPARE(reading.places.size(), 1);
    const PlaceMatch &match = reading.places.first();
    QCOMPARE(match.at.toString(), QString("places.csv:3"));
    QCOMPARE(match.id, QString("oslo"));
    const Place &place = *reading.story->place("oslo");
    QVERIFY(place.origin == Place::Origin::Geocoded);
    QCOMPARE(place.position, match.found.position);
    QCOMPARE(
        QStringLiteral("%1 %2 %3 %4 as %5")
            .arg(match.found.name, place.country)
            .arg(place.position.latitude(), 0, 'g', 9)
            .arg(place.position.longitude(), 0, 'g', 9)
            .arg(match.found.matched),
        expected);
}

void TestGeocodeStory::what_decides_is_told_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *title, const QByteArray &cells, const QString &expected) {
        QTest::newRow(title) << cells << "places.csv:3:" + expected;
    };
    row("a name in two countries", "oslo,Tripoli,,,,",
        "country: error: 'Tripoli' may be any of 2 places: Tripoli in Libya (LBY), the capital, 1,150,989 "
        "people; Tripoli in Lebanon (LBN), 229,398 people. Expected the country of the one that is meant.");
    row("two of a name in one country", "oslo,Suzhou,CHN,,,",
        "lat: error: 'Suzhou' may be any of 2 places in China (CHN): Suzhou at 31.30, 120.60, 5,345,961 "
        "people; Suzhou at 33.64, 116.98, 5,324,476 people, 427 km from the first. Expected the lat and lon "
        "of the one that is meant.");
    row("two of a name in one country that is not named", "oslo,Suzhou,,,,",
        "lat: error: 'Suzhou' may be any of 2 places in China (CHN): Suzhou at 31.30, 120.60, 5,345,961 "
        "people; Suzhou at 33.64, 116.98, 5,324,476 people, 427 km from the first. Expected the lat and lon "
        "of the one that is meant.");
    row("a name in other countries", "oslo,Tripoli,CHN,,,",
        "name: error: No place called 'Tripoli' is known in CHN; those known are in Libya (LBY); Lebanon "
        "(LBN). "
        "Expected another spelling, or the lat and lon of the one that is meant.");
    row("another spelling", "oslo,Osslo,,,,",
        "name: error: No place called 'Osslo' is known; the nearest spellings are 'Oslo' (Oslo, Norway); "
        "'Oslob' (Oslob, Philippines); 'Ossa' (Ossa, Poland). Expected one of them, or lat and lon.");
    row("another spelling, in a country", "oslo,Osslo,NOR,,,",
        "name: error: No place called 'Osslo' is known in NOR; the nearest spellings are 'Oslo' (Oslo, "
        "Norway). Expected one of them, or lat and lon.");
    row("nothing like it", "oslo,Xyzzy,,,,",
        "name: error: No place called 'Xyzzy' is known, nor any that is spelt like it. Expected another "
        "spelling, or lat and lon.");
    row("a name that looks like a format", "oslo,%2%1%s,,,,",
        "name: error: No place called '%2%1%s' is known, nor any that is spelt like it. Expected another "
        "spelling, or lat and lon.");
    row("a long name", "oslo," + QByteArray(2000, 'x') + ",,,,",
        "name: error: No place called '" + QString(64, 'x')
            + "' is known, nor any that is spelt like it. "
              "Expected another spelling, or lat and lon.");
    row("lat alone", "oslo,Oslo,NOR,59.9,,",
        "lon: error: The place 'oslo' has a lat alone; expected lat and lon.");
    row("a country that is none", "oslo,Oslo,Norway,,,",
        "country: error: 'Norway' is no country code; expected three capitals after ISO 3166-1, as in "
        "'CHN'.");
    row("no name", "oslo,,NOR,,,", "name: error: The cell is empty; the table needs it.");
}

void TestGeocodeStory::what_decides_is_told()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    Copy copy;
    writePlace(copy, row);
    const StoryReading reading = readStory(copy.path(), &m_geocoder);
    QCOMPARE(told(reading), expected);
    QVERIFY(!reading.story);
    QVERIFY(reading.places.isEmpty());
}

void TestGeocodeStory::a_table_may_have_no_columns_for_coordinates()
{
    Copy copy;
    writeAll(
        copy.file("places.csv"),
        "id,name,city\nbern,Berne,\noslo,Oslo,\npretoria,PRETORIA,\nairport,Oslo,oslo\n");
    const StoryReading reading = readStory(copy.path(), &m_geocoder);
    QCOMPARE(told(reading), QString());
    QCOMPARE(reading.places.size(), 4);
    QCOMPARE(reading.story->place("bern")->country, QString("CHE"));
    QCOMPARE(reading.story->place("pretoria")->position, QGeoCoordinate(-25.74486, 28.18783));
    QCOMPARE(reading.story->cityOf("airport"), QString("oslo"));
}

void TestGeocodeStory::a_geocoder_that_fails_is_told_once()
{
    FakeGeocoder broken;
    broken.error = "The data is missing.";
    Copy copy;
    writeAll(copy.file("places.csv"), "id,name,country\nbern,Bern,\noslo,Oslo,\npretoria,Pretoria,\n");
    copy.replace("leaders.csv", ",bern", ",");
    const StoryReading reading = readStory(copy.path(), &broken);
    QCOMPARE(
        told(reading),
        QString("leaders.csv:2:home: warning: The leader 'host' has no home, and capitals cannot be looked "
                "up: The data is missing.\n"
                "places.csv:2:lat: error: The place 'bern' has no lat and lon, and places cannot be looked "
                "up: The data is missing."));
    QCOMPARE(broken.questions, 2);
}

void TestGeocodeStory::all_unknown_places_are_told()
{
    Copy copy;
    QByteArray rows = readAll(copy.file("places.csv"));
    for (int i = 0; i < 150; ++i)
        rows += "p" + QByteArray::number(i) + ",Xyzzy,,,,\n";
    writeAll(copy.file("places.csv"), rows);
    const StoryReading reading = readStory(copy.path(), &m_geocoder);
    QCOMPARE(reading.problems.size(), 150);
    QVERIFY(reading.problems.last().toString().contains("No place called 'Xyzzy' is known"));
}

void TestGeocodeStory::a_home_is_the_capital()
{
    Copy copy;
    copy.replace("leaders.csv", "Africa,,pretoria", "Africa,,");
    copy.replace("places.csv", "pretoria,Pretoria,ZAF,-25.746,28.188,\n", "");
    const StoryReading reading = readStory(copy.path(), &m_geocoder);
    QCOMPARE(told(reading), QString());
    const Story &story = *reading.story;
    QCOMPARE(story.homeOf("south"), QString("capital:ZAF"));
    QVERIFY(story.leader("south")->isHomeInferred && !story.leader("north")->isHomeInferred);
    const Place &capital = *story.place("capital:ZAF");
    QCOMPARE(capital.name.plain, QString("Pretoria"));
    QCOMPARE(capital.country, QString("ZAF"));
    QCOMPARE(capital.position, QGeoCoordinate(-25.74486, 28.18783));
    QVERIFY(capital.origin == Place::Origin::Capital);
    QCOMPARE(reading.homes.size(), 1);
    QCOMPARE(reading.homes.first().at.toString(), QString("leaders.csv:4"));
    QCOMPARE(reading.homes.first().leader, QString("south"));
    QVERIFY(reading.homes.first().isAdded);
}

void TestGeocodeStory::a_capital_that_is_a_place_of_the_story_is_that_place()
{
    Copy copy;
    copy.replace("leaders.csv", "Africa,,pretoria", "Africa,,");
    copy.replace("leaders.csv", "cold,oslo", "cold,");
    const StoryReading reading = readStory(copy.path(), &m_geocoder);
    QCOMPARE(told(reading), QString());
    QCOMPARE(reading.story->homeOf("south"), QString("pretoria"));
    QCOMPARE(reading.story->homeOf("north"), QString("oslo"));
    QCOMPARE(reading.story->places.size(), 4);
    QVERIFY(reading.story->place("pretoria")->origin == Place::Origin::Given);
    QVERIFY(reading.story->leader("south")->isHomeInferred);
    QVERIFY(!reading.homes.first().isAdded);
}

void TestGeocodeStory::a_home_that_is_not_known_stays_a_warning()
{
    Copy copy;
    copy.replace("leaders.csv", "ZAF,,Africa,,pretoria", "ATA,,Africa,,");
    const StoryReading reading = readStory(copy.path(), &m_geocoder);
    QVERIFY(reading.story);
    QCOMPARE(
        told(reading),
        QString("leaders.csv:4:home: warning: The leader 'south' travelled to a meeting but has no home, so "
                "no arc is drawn; expected an id of places.csv."));
    QVERIFY(reading.homes.isEmpty());
}

QTEST_GUILESS_MAIN(TestGeocodeStory)
#include "test_geocodestory.moc"
