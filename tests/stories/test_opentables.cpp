// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/placegeocoder.h"
#include "flat/openstory.h"
#include "support/testdata.h"

#include <QDir>
#include <QTest>

using namespace summitry;

/// Other people's tables as they keep them, where ../shared lies beside the checkout.
class TestOpenTables : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void tablesOpenAsTheyAre_data();
    void tablesOpenAsTheyAre();
    void everyTravellerOfTheCorpusOpens();

private:
    QString m_shared;
    PlaceGeocoder m_geocoder;
};

void TestOpenTables::initTestCase()
{
    m_shared = QDir::cleanPath(testData("../../../shared"));
    if (!QDir(m_shared + "/cases").exists())
        QSKIP("skipped: ../shared is not beside the checkout");
}

void TestOpenTables::tablesOpenAsTheyAre_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("home");
    QTest::addColumn<int>("trips");
    QTest::addColumn<int>("legs");
    QTest::newRow("a scrape without a header")
        << "cases/02-scraped-president-table/AmericanPresidentVisit.csv" << "USA" << 6 << 20;
    QTest::newRow("a flight diary") << "cases/03-fr24-flight-diary/flightdiary.csv" << "" << 0 << 5;
    QTest::newRow("American dates") << "cases/04-openflights-us-dates/openflights-export.csv" << "" << 0 << 1;
}

void TestOpenTables::tablesOpenAsTheyAre()
{
    QFETCH(QString, path);
    QFETCH(QString, home);
    QFETCH(int, trips);
    QFETCH(int, legs);
    const AnyReading any = openAnyStory(m_shared + '/' + path, {.home = home}, &m_geocoder);
    for (const Problem &problem : any.reading.problems)
        qInfo().noquote() << problem.toString();
    QVERIFY(any.reading.story);
    QVERIFY(any.reading.story->trips.size() >= trips);
    QVERIFY2(
        any.reading.story->legs.size() >= legs, qPrintable(QString::number(any.reading.story->legs.size())));
}

void TestOpenTables::everyTravellerOfTheCorpusOpens()
{
    const QString path = m_shared + "/corpora/us-travels.csv";
    const QList<TableTraveller> travellers = openAnyStory(path, {}, &m_geocoder).travellers;
    QCOMPARE(travellers.size(), 44);
    int stops = 0, placed = 0, told = 0;
    for (const TableTraveller &traveller : travellers) {
        const AnyReading any = openAnyStory(path, {.traveller = traveller.name}, &m_geocoder);
        QVERIFY2(any.reading.story, qPrintable(traveller.name));
        QVERIFY(any.reading.story->trips.size() <= traveller.trips); // one of no stop that was found is none
        stops += any.stops;
        placed += any.placed;
        told += any.placed < any.stops ? 1 : 0;
        QCOMPARE(any.reading.problems.isEmpty(), any.placed == any.stops);
    }
    qInfo() << placed << "of" << stops << "stops placed," << told << "travellers with some that were not";
    QVERIFY(placed * 100 >= stops * 97);
}

QTEST_GUILESS_MAIN(TestOpenTables)
#include "test_opentables.moc"
