// SPDX-License-Identifier: GPL-3.0-or-later

#include "problems.h"
#include "support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// What `check` says of stories of ours in each of which something is wrong, asking the real map.
class TestCheckMap : public QObject {
    Q_OBJECT
private slots:
    void each_misplaced_place_is_told();
    void what_spoils_a_column_is_told_once();
    void years_before_Christ_are_told_as_read();
    void whose_land_it_is_may_be_seen_in_several_ways_data();
    void whose_land_it_is_may_be_seen_in_several_ways();
    void a_name_may_say_its_country();
    void our_story_is_as_it_should_be();
};

void TestCheckMap::each_misplaced_place_is_told()
{
    QCOMPARE(
        problemsOf(testData("stories/misplaced")).join('\n'),
        QStringList({
                        "places.csv:4:lat: warning: 52.374, 4.890 is in Netherlands (NLD), not in GBR, the "
                        "country given; expected a point in it, or another country.",
                        "places.csv:5:lat: warning: 36.817, -1.286 is at sea, not in KEN, the country given; "
                        "-1.286, 36.817 is: lat and lon seem exchanged.",
                        "places.csv:6:lon: warning: 40.713, 74.006 is in Kyrgyzstan (KGZ), not in USA, the "
                        "country given; 40.713, -74.006 is: degrees west of Greenwich are negative.",
                        "places.csv:7:lat: warning: 35.282, 149.129 is at sea, not in AUS, the country "
                        "given; -35.282, 149.129 is: degrees south of the equator are negative.",
                        "places.csv:8:lat: warning: 38.7, -19.1 is at sea, not in PRT, the country given; "
                        "expected a point in it, or another country.",
                        "places.csv:9:country: warning: 55.75, 37.62 is in Russia (RUS), but a place without "
                        "a country lies at sea; expected its country, or a point at sea.",
                        "legs.csv:6:from: warning: 'sydney' is 16,659 km from 'bern', where the protagonist "
                        "is on 2024-05-22 too (legs.csv:5), farther than an aeroplane flies in a day; "
                        "expected another day, or another place.",
                        "meetings.csv:3:place: warning: On 2024-05-14 the trip 'north' is in 'bern' by "
                        "legs.csv, not in 'oslo'; expected another day, or another place.",
                        "meetings.csv:4:place: warning: On 2024-05-12 the protagonist is in 'oslo' by "
                        "legs.csv, not in 'bern'; expected another day, or another place.",
                        "meetings.csv:5:place: warning: No leg leads the protagonist to 'sydney' by "
                        "2024-05-20, and it is not in the country of their home; expected a trip there.",
                        "meetings.csv:7:date: error: 2024-05-16 is outside the trip 'north'; expected a day "
                        "from 2024-05-10 to 2024-05-14.",
                        "meetings.csv:8:place: warning: No leg of the trip 'north' leads to 'lisbon'; "
                        "expected a stop of that trip, or another trip.",
                    })
            .join('\n'));
}

void TestCheckMap::what_spoils_a_column_is_told_once()
{
    QCOMPARE(
        problemsOf(testData("stories/exchanged")).join('\n'),
        QStringList(
            {
                "places.csv:5:lat: error: '139.692' is no latitude, and lat and lon seem exchanged; expected "
                "lat 35.690 and lon 139.692. So it is in 4 of the table's 4 rows with coordinates.",
                "meetings.csv:2:date: error: '05/06/2024' does not say which number is the day and which the "
                "month; expected 2024-06-05 or 2024-05-06. So it is in one more row.",
            })
            .join('\n'));
}

void TestCheckMap::years_before_Christ_are_told_as_read()
{
    QCOMPARE(
        problemsOf(testData("stories/ancient")).join('\n'),
        QStringList({
                        "meetings.csv:2:date: warning: '-0043-03-15' was read as 15 March 44 BC, since the "
                        "year 0000 of ISO 8601 is 1 BC. So it was in one more row.",
                    })
            .join('\n'));
}

/// The small story with one place more.
static QStringList problemsWith(const QByteArray &place)
{
    const QTemporaryDir dir;
    for (const QString &name : QDir(testData("stories/small")).entryList(QDir::Files))
        QFile::copy(testData("stories/small/") + name, dir.filePath(name));
    QFile places(dir.filePath("places.csv"));
    places.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!places.open(QIODevice::Append) || places.write(place + '\n') < 0)
        qFatal("places.csv");
    places.close();
    return problemsOf(dir.path());
}

void TestCheckMap::whose_land_it_is_may_be_seen_in_several_ways_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("Crimea, by one worldview") << QByteArray("x,Sevastopol,UKR,44.600,33.533,");
    QTest::newRow("Crimea, by the other") << QByteArray("x,Sevastopol,RUS,44.600,33.533,");
    QTest::newRow("a territory by its own code") << QByteArray("x,San Juan,PRI,18.466,-66.106,");
    QTest::newRow("a territory by its sovereign's") << QByteArray("x,San Juan,USA,18.466,-66.106,");
    QTest::newRow("a code that the map has not") << QByteArray("x,Pointe-à-Pitre,GLP,16.241,-61.533,");
    QTest::newRow("an airport across the border") << QByteArray("x,Basel Airport,CHE,47.590,7.529,");
    QTest::newRow("an atoll that is on no map") << QByteArray("x,Funafuti,TUV,-8.524,179.194,");
    QTest::newRow("a pier") << QByteArray("x,Pier,NLD,52.12,4.27,");
    QTest::newRow("beyond the date line") << QByteArray("x,Uelen,RUS,66.159,-169.809,");
    QTest::newRow("at sea") << QByteArray("x,On board,,45,-40,");
    QTest::newRow("in a port") << QByteArray("x,On board,,51.95,4.05,");
    QTest::newRow("a country within another") << QByteArray("x,Maseru,LSO,-29.31,27.48,");
    QTest::newRow("a very small country") << QByteArray("x,Vatican,VAT,41.903,12.453,");
}

void TestCheckMap::whose_land_it_is_may_be_seen_in_several_ways()
{
    QFETCH(QByteArray, place);
    QCOMPARE(problemsWith(place).join(QLatin1Char('\n')), QString());
}

void TestCheckMap::a_name_may_say_its_country()
{
    QCOMPARE(problemsWith("x,\"Rome, Italy\",ITA,,,").join('\n'), QString());
}

void TestCheckMap::our_story_is_as_it_should_be()
{
    QCOMPARE(problemsOf(frozenStory()), QStringList());
}

QTEST_GUILESS_MAIN(TestCheckMap)
#include "test_checkmap.moc"
