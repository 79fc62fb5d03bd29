// SPDX-License-Identifier: GPL-3.0-or-later

#include "../story/fakegeocoder.h"
#include "flat/openstory.h"
#include "support/testdata.h"

#include <QTest>

using namespace summitry;

class TestOpenTable : public QObject {
    Q_OBJECT
private slots:
    void init();
    void rowsBecomeTripsLegsAndPlaces();
    void theWayFromAndToHomeIsInferred();
    void aGuessedDayIsNeverAfterTheNextRow();
    void aCountryAloneIsItsCapital();
    void severalTravellersAreListed();
    void aPartOfANameIsEnough();
    void anUnknownTravellerIsTold();
    void tablesOfManyKindsOpen_data();
    void tablesOfManyKindsOpen();
    void theNewestFlightMayStandFirst();
    void datesThatCanBeReadTwoWaysAreAskedFor();
    void badRowsAreToldAndMayBeSkipped();
    void whomTheyMetIsAMeeting();
    void columnsMayBeNamed();
    void aWrongColumnIsTold();
    void theCreditSaysWhatWasLeftOut();
    void aMonthIsNoDayAndToldSo();
    void theRegionOfACityIsNoStop();
    void nobodyIsMetByNobody();
    void aColumnMayBeIgnored();
    void whatIsNotSureIsShown();
    void knownTablesAreNotAskedAbout();

private:
    AnyReading open(const QString &file, const TableOptions &options = {})
    {
        return openAnyStory(testData("flat/" + file), options, &m_geocoder);
    }
    static QStringList legs(const Story &story)
    {
        QStringList told;
        for (const Leg &leg : story.legs)
            told += leg.depart.toString(Qt::ISODate) + ' ' + leg.from + '>' + leg.to;
        return told;
    }
    static QString firstOf(const AnyReading &any)
    {
        return any.reading.problems.isEmpty() ? QString() : any.reading.problems.first().toString();
    }
    FakeGeocoder m_geocoder;
};

void TestOpenTable::init()
{
    m_geocoder = {};
    m_geocoder.add("Paris", "FRA", "France", 48.8566, 2.3522, 2'100'000, true, {"Париж", "巴黎"});
    m_geocoder.add("Lyon", "FRA", "France", 45.76, 4.84, 500'000);
    m_geocoder.add("Berlin", "DEU", "Germany", 52.52, 13.405, 3'600'000, true, {"Берлин", "柏林"});
    m_geocoder.add("Vienna", "AUT", "Austria", 48.21, 16.37, 1'900'000, true);
    m_geocoder.add("Oslo", "NOR", "Norway", 59.91, 10.75, 700'000, true);
}

void TestOpenTable::rowsBecomeTripsLegsAndPlaces()
{
    const AnyReading any = open("visits.csv", {.traveller = "Ana Vidal"});
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    const Story &story = *any.reading.story;
    QCOMPARE(story.title.plain, QString("Ana Vidal"));
    QCOMPARE(story.start, QDate(2024, 5, 16));
    QCOMPARE(story.end, QDate(2024, 6, 20));
    QCOMPARE(story.trips.size(), 2);
    QCOMPARE(legs(story), QStringList({"2024-05-17 paris>lyon", "2024-05-18 lyon>berlin"}));
    QVERIFY(
        std::ranges::all_of(story.legs, [](const Leg &leg) { return leg.certainty == Certainty::Inferred; }));
    QCOMPARE(any.stops, 4);
    QCOMPARE(any.placed, 4);
    QVERIFY(story.place("paris")->origin == Place::Origin::Geocoded);
    QCOMPARE(any.derived[1].at.toString(), QString("visits.csv:2"));
    QCOMPARE(any.derived[1].sentence, QString("The leg from Paris to Lyon on 2024-05-17."));
}

void TestOpenTable::theWayFromAndToHomeIsInferred()
{
    const AnyReading any = open("visits.csv", {.traveller = "Ana Vidal", .home = "Norway"});
    QVERIFY(any.reading.story);
    QCOMPARE(
        legs(*any.reading.story),
        QStringList(
            {"2024-05-16 oslo>paris", "2024-05-17 paris>lyon", "2024-05-18 lyon>berlin",
             "2024-05-19 berlin>oslo", "2024-06-20 oslo>vienna", "2024-06-20 vienna>oslo"}));
    QCOMPARE(any.reading.story->leaders.first().country, QString("NOR"));
}

/// The first row's stay goes on while others are visited; when its second stop was reached is not said.
void TestOpenTable::aGuessedDayIsNeverAfterTheNextRow()
{
    const AnyReading any = open("overlapping.csv");
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    QCOMPARE(
        legs(*any.reading.story),
        QStringList({"2024-05-04 paris>lyon", "2024-05-04 lyon>vienna", "2024-05-08 vienna>berlin"}));
}

void TestOpenTable::aCountryAloneIsItsCapital()
{
    const AnyReading any = open("visits.csv", {.traveller = "Ana Vidal"});
    QVERIFY(std::ranges::any_of(any.derived, [](const Derivation &each) {
        return each.at.row == 4
            && each.sentence == QStringLiteral("'Austria' names no city; Vienna is taken, its capital.");
    }));
}

void TestOpenTable::theRegionOfACityIsNoStop()
{
    const QString usa = QStringLiteral("United States");
    m_geocoder.add("Boston", "USA", usa, 42.36, -71.06, 650'000, false, {"Boston, Massachusetts"});
    m_geocoder.add("Austin", "USA", usa, 30.27, -97.74, 960'000);
    m_geocoder.add("Paris", "USA", usa, 33.66, -95.56, 25'000, false, {"Paris, Texas"});
    m_geocoder.add("Paris", "USA", usa, 36.30, -88.33, 10'000);
    m_geocoder.addRegion("Massachusetts", "USA", usa, 42.2, -71.8);
    m_geocoder.addRegion("Texas", "USA", usa, 31.0, -98.5);
    const AnyReading any = open("regions.csv");
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    QCOMPARE(any.stops, 4);
    QCOMPARE(any.placed, 4);
    QStringList names;
    for (const Place &place : any.reading.story->places)
        names += place.name.plain;
    names.sort();
    QCOMPARE(names, QStringList({"Austin", "Boston, Massachusetts", "Paris, Texas"}));
}

void TestOpenTable::severalTravellersAreListed()
{
    const AnyReading any = open("visits.csv");
    QVERIFY(!any.reading.story);
    QCOMPARE(any.travellers.size(), 2);
    QCOMPARE(any.travellers.first().name, QString("Ana Vidal"));
    QCOMPARE(any.travellers.first().trips, 2);
    QCOMPARE(
        firstOf(any),
        QString("visits.csv: error: The table has 2 travellers; expected one of them to be "
                "named with --traveller: Ana Vidal (2 trips, 2024), Olli Aho (1 trip, 2023)."));
}

void TestOpenTable::aPartOfANameIsEnough()
{
    const AnyReading any = open("visits.csv", {.traveller = "vidal"});
    QVERIFY(any.reading.story);
    QCOMPARE(any.reading.story->title.plain, QString("Ana Vidal"));
}

void TestOpenTable::anUnknownTravellerIsTold()
{
    const AnyReading any = open("visits.csv", {.traveller = "Oli Aho"});
    QVERIFY2(firstOf(any).contains("Did you mean 'Olli Aho'?"), qPrintable(firstOf(any)));
    QVERIFY(!any.reading.story);
}

void TestOpenTable::tablesOfManyKindsOpen_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("told");
    const QStringList usual{"2024-05-18 paris>berlin"};
    QTest::newRow("semicolons and decimal commas") << "semicolons.csv" << usual;
    QTest::newRow("UTF-16, tabs") << "utf16.tsv" << usual;
    QTest::newRow("a workbook with a title") << "visits.xlsx" << usual;
    QTest::newRow("a workbook of 1904") << "visits-1904.xlsx" << usual;
    QTest::newRow("an OpenDocument sheet") << "visits.ods" << usual;
    QTest::newRow("GeoJSON") << "points.geojson" << usual;
    QTest::newRow("KML") << "points.kml" << usual;
    QTest::newRow("rows before the header") << "met.csv" << usual;
    QTest::newRow("no header") << "noheader.csv" << QStringList{"2024-05-17 paris>lyon"};
    QTest::newRow("Russian") << "russian.csv" << QStringList{"2024-05-17 париж>берлин"};
    QTest::newRow("Chinese") << "chinese.csv" << QStringList{"2024-05-18 巴黎>柏林"};
}

void TestOpenTable::tablesOfManyKindsOpen()
{
    QFETCH(QString, file);
    QFETCH(QStringList, told);
    m_geocoder.add("Paris", "FRA", "Франция", 48.8566, 2.3522, 2'100'000, true);
    m_geocoder.add("Berlin", "DEU", "Германия", 52.52, 13.405, 3'600'000, true);
    m_geocoder.add("Paris", "FRA", "法国", 48.8566, 2.3522, 2'100'000, true);
    m_geocoder.add("Berlin", "DEU", "德国", 52.52, 13.405, 3'600'000, true);
    const AnyReading any = open(file);
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    QCOMPARE(legs(*any.reading.story), told);
    if (file != QStringLiteral("noheader.csv"))
        QCOMPARE(any.reading.story->start, QDate(2024, 5, 16));
}

void TestOpenTable::theNewestFlightMayStandFirst()
{
    const AnyReading any = open("flights.csv");
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    QCOMPARE(legs(*any.reading.story), QStringList({"2024-05-16 paris>lyon", "2024-05-18 lyon>berlin"}));
    QVERIFY(any.reading.story->legs.first().certainty == Certainty::Unchecked);
}

void TestOpenTable::datesThatCanBeReadTwoWaysAreAskedFor()
{
    const AnyReading asked = open("ambiguous.csv");
    QVERIFY(!asked.reading.story);
    QCOMPARE(asked.reading.problems.size(), 1);
    QCOMPARE(
        firstOf(asked),
        QString(
            "ambiguous.csv:2:Date: error: '05/06/2024' may be 5 June 2024 or 6 May 2024, and the other "
            "cells of the column do not decide; expected to be told which: --dates dmy (the day first) or "
            "--dates mdy (the month first)."));
    const AnyReading told = open("ambiguous.csv", {.dates = DayOrder::DayFirst});
    QVERIFY(told.reading.story);
    QCOMPARE(told.reading.story->start, QDate(2024, 6, 5));
    QCOMPARE(open("ambiguous.csv", {.dates = DayOrder::MonthFirst}).reading.story->start, QDate(2024, 5, 6));
}

void TestOpenTable::badRowsAreToldAndMayBeSkipped()
{
    const AnyReading refused = open("bad.csv");
    QVERIFY(!refused.reading.story);
    QStringList places;
    for (const Problem &problem : refused.reading.problems)
        if (problem.severity == Problem::Severity::Error)
            places += problem.at.toString() + ':' + problem.column;
    QCOMPARE(places, QStringList({"bad.csv:3:Date", "bad.csv:5:"}));

    const AnyReading skipped = open("bad.csv", {.skipsBadRows = true});
    QVERIFY2(skipped.reading.story, qPrintable(firstOf(skipped)));
    QCOMPARE(legs(*skipped.reading.story), QStringList({"2024-05-19 paris>berlin"}));
    QStringList told;
    for (const Problem &problem : skipped.reading.problems)
        told += problem.toString();
    QVERIFY(told.join('\n').contains("bad.csv:4:Date: warning: The row has no date; it is left out."));
    QVERIFY(told.join('\n').contains("bad.csv:6:City: warning: The stop 'Atlantis' is left out."));
}

void TestOpenTable::whomTheyMetIsAMeeting()
{
    const AnyReading any = open("met.csv");
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    const Story &story = *any.reading.story;
    QCOMPARE(story.meetings.size(), 3);
    QCOMPARE(story.leaders.size(), 3);
    QCOMPARE(story.meetings.first().leader, QString("ida-berg"));
    QCOMPARE(story.meetings.first().place, QString("paris"));
}

void TestOpenTable::columnsMayBeNamed()
{
    const AnyReading any = open("visits.csv", {.columns = "traveller=Purpose, date=2"});
    QCOMPARE(any.travellers.size(), 3);
    QCOMPARE(any.travellers.first().name, QString("A talk"));
}

void TestOpenTable::aWrongColumnIsTold()
{
    QVERIFY(firstOf(open("visits.csv", {.columns = "date=Day"}))
                .contains("There is no column 'Day'; expected one of Leader, Start, End"));
    QVERIFY(firstOf(open("visits.csv", {.columns = "colour=City"}))
                .contains("'colour' is nothing that a column can mean"));
}

void TestOpenTable::theCreditSaysWhatWasLeftOut()
{
    const AnyReading any = open("bad.csv", {.skipsBadRows = true});
    QVERIFY(any.reading.story);
    QCOMPARE(
        any.reading.story->credit.plain,
        QString(
            "From the table bad.csv. 2 of its 6 rows are told. 1 stop could not be placed. Legs, departures "
            "and ways home are inferred."));
    QVERIFY(any.reading.story->credit.translations.contains("ru"));
    QVERIFY(any.reading.story->credit.translations.contains("zh"));
}

void TestOpenTable::aMonthIsNoDayAndToldSo()
{
    const AnyReading any = open("months.csv");
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    QCOMPARE(any.reading.story->trips.first().end, QDate(2024, 6, 30));
    QCOMPARE(any.derived[1].sentence, QString("The row names no day; 2024-05-01 to 2024-05-31 is taken."));
}

void TestOpenTable::nobodyIsMetByNobody()
{
    const AnyReading any = open("visits.csv", {.isOfNobody = true});
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    const Story &story = *any.reading.story;
    QVERIFY(story.protagonist.isEmpty());
    QVERIFY(story.trips.isEmpty());
    QStringList told;
    for (const Meeting &meeting : story.meetings)
        told += meeting.date.toString(Qt::ISODate) + ' ' + meeting.leader + '@' + meeting.place;
    QCOMPARE(
        told,
        QStringList(
            {"2023-01-02 olli-aho@berlin", "2024-05-16 ana-vidal@paris", "2024-05-17 ana-vidal@lyon",
             "2024-05-18 ana-vidal@berlin", "2024-06-20 ana-vidal@vienna"}));
}

void TestOpenTable::aColumnMayBeIgnored()
{
    const AnyReading any = open("visits.csv", {.traveller = "Ana Vidal", .columns = "ignore=Purpose"});
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    QVERIFY(any.reading.story->trips.first().purpose.plain.isEmpty());
}

void TestOpenTable::whatIsNotSureIsShown()
{
    const AnyReading any = open("visits.csv");
    QVERIFY(any.preview.isUnsure);
    QCOMPARE(any.preview.travellers.size(), 2);
    QCOMPARE(any.preview.count, 4);
    QCOMPARE(any.preview.columns.at(Role::Place), 4);
    QVERIFY(open("noheader.csv").preview.isUnsure);
    QCOMPARE(open("ambiguous.csv").preview.ambiguous, QString("05/06/2024"));
    QVERIFY(!open("semicolons.csv").preview.isUnsure);
}

void TestOpenTable::knownTablesAreNotAskedAbout()
{
    const QString path = testData("flat/visits.csv");
    const TableOptions said{.traveller = "Olli Aho", .home = "Norway", .columns = "place=5"};
    KnownTables known;
    known.remember(path, open("visits.csv").preview.shape, said);
    known = KnownTables(QStringList{"no JSON", "{}"} + known.lines());
    const AnyReading any = openAnyStory(path, {}, &m_geocoder, nullptr, known);
    QVERIFY2(any.reading.story, qPrintable(firstOf(any)));
    QVERIFY(any.preview.options == said);
    const TableOptions other = known.complete("/else.csv", any.preview.shape, {});
    QCOMPARE(other.columns, said.columns);
    QVERIFY(other.traveller.isEmpty() && other.home.isEmpty());
    QCOMPARE(known.complete(path, "another shape", {}).columns, QString());
    QCOMPARE(known.complete(path, any.preview.shape, {.traveller = "Ana"}).traveller, QString("Ana"));
}

QTEST_GUILESS_MAIN(TestOpenTable)
#include "test_opentable.moc"
