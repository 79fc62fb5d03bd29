// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallstory.h"
#include "story/givendate.h"
#include "story/when.h"

using namespace summitry;

using Fault = DateReading::Fault;

class TestGivenDate : public QObject {
    Q_OBJECT
private slots:
    void what_means_one_date_is_read_data();
    void what_means_one_date_is_read();
    void what_does_not_is_told_what_it_seems_to_be_data();
    void what_does_not_is_told_what_it_seems_to_be();
    void facts_keep_their_precision_within_their_trip_and_story();
    void a_story_of_several_years_tells_them();
};

void TestGivenDate::what_means_one_date_is_read_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<Precision>("precision");
    const auto day
        = [](const char *text, const QDate &date) { QTest::newRow(text) << date << date << Precision::Day; };
    const auto month = [](const char *text, const QDate &first, const QDate &last) {
        QTest::newRow(text) << first << last << Precision::Month;
    };
    const auto year = [](const char *text, int number) {
        QTest::newRow(text) << QDate(number, 1, 1) << QDate(number, 12, 31) << Precision::Year;
    };
    const QDate january(1909, 1, 29);
    for (const char *text :
         {"1909-01-29", "1909-1-29", "1909/01/29", "1909-01-29 00:00:00", "1909-01-29T00:00:00Z",
          "1909-01-29T23:59:59.999+02:00", "29 January 1909", "January 29, 1909", "Jan 29 1909",
          "29 jan. 1909", "29th of January 1909", "29/01/1909", "01/29/1909", "29.01.1909"})
        day(text, january);
    day("05/05/2024", {2024, 5, 5});
    day("29 February 2024", {2024, 2, 29});
    day("-0043-03-15", {-44, 3, 15});
    day("15 March 44 BC", {-44, 3, 15});
    day("March 15, 44 B.C.", {-44, 3, 15});
    day("8 Sept 1717", {1717, 9, 8});
    month("2024-05", {2024, 5, 1}, {2024, 5, 31});
    month("May 2024", {2024, 5, 1}, {2024, 5, 31});
    month("2024-02", {2024, 2, 1}, {2024, 2, 29});
    month("March 44 BC", {-44, 3, 1}, {-44, 3, 31});
    year("1717", 1717);
    year("44 BC", -44);
    year("44 bce", -44);
    year("-0043", -44);
    year("0000", -1);
    year("0046", 46);
    year("AD 46", 46);
    year("46 CE", 46);
    year("800", 800);
}

void TestGivenDate::what_means_one_date_is_read()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(Precision, precision);
    const DateReading reading = readDate(QTest::currentDataTag());
    QCOMPARE(reading.fault, Fault::None);
    QCOMPARE(reading.date.first, first);
    QCOMPARE(reading.date.last, last);
    QCOMPARE(reading.date.precision, precision);
}

void TestGivenDate::what_does_not_is_told_what_it_seems_to_be_data()
{
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char *text, Fault fault) { QTest::newRow(text) << fault; };
    row("", Fault::NoDate);
    row("TBD", Fault::NoDate);
    row("circa 1909", Fault::NoDate);
    row("yesterday", Fault::NoDate);
    row("20 January", Fault::NoDate);
    row("46", Fault::NoDate);
    row("1 Mayor 2024", Fault::NoDate);
    row("2024-05-16 and more", Fault::NoDate);
    row("1909-02-30", Fault::NoDayOfCalendar);
    row("30 February 1909", Fault::NoDayOfCalendar);
    row("2024-13", Fault::NoDayOfCalendar);
    row("January 29–February 7, 1909", Fault::Range);
    row("1916–1918", Fault::Range);
    row("29 January to 7 February 1909", Fault::Range);
    row("08/03/2008", Fault::DayOrMonth);
    row("10.01.2024", Fault::DayOrMonth);
    row("43171", Fault::SheetNumber);
    QTest::newRow("a long text") << Fault::NoDate;
}

void TestGivenDate::what_does_not_is_told_what_it_seems_to_be()
{
    QFETCH(Fault, fault);
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    const QString text = tag == "a long text" ? QString(5000, '1') : tag;
    const DateReading reading = readDate(text);
    QCOMPARE(reading.fault, fault);
    QVERIFY(!reading.date.isValid());
    QVERIFY(faultInWords(text, reading.fault).contains("expected"));
}

void TestGivenDate::facts_keep_their_precision_within_their_trip_and_story()
{
    const auto story = readStory(testData("stories/ancient")).story;
    QVERIFY(story);
    QCOMPARE(story->start, QDate(-44, 1, 1));
    QCOMPARE(story->end, QDate(46, 12, 31));
    QCOMPARE(story->precision, Precision::Year);
    QCOMPARE(story->trips[0].start, QDate(45, 1, 1));
    QCOMPARE(story->trips[0].end, QDate(46, 3, 31));
    QCOMPARE(story->legs[0].depart, QDate(45, 1, 1));
    QCOMPARE(story->legs[1].depart, QDate(46, 3, 1));
    QCOMPARE(story->legs[1].precision, Precision::Month);
    QStringList order;
    for (const Meeting &meeting : story->meetings)
        order += whenInWords(*story, meeting, "en");
    QCOMPARE(order, QStringList({"15 March 44 BC", "1 BC", "February AD 46"}));
}

void TestGivenDate::a_story_of_several_years_tells_them()
{
    Story story;
    story.start = {2021, 1, 1};
    story.end = {2021, 12, 31};
    const QDate october(2021, 10, 29), november(2021, 11, 2);
    QCOMPARE(whenInWords(story, october, november, "en"), "29 October – 2 November");
    story.end = {2022, 1, 1};
    QCOMPARE(whenInWords(story, october, november, "en"), "29 Oct – 2 Nov 2021");
    QCOMPARE(whenInWords(story, october, october, "en"), "29 October 2021");
}

QTEST_GUILESS_MAIN(TestGivenDate)
#include "test_givendate.moc"
