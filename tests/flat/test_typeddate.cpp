// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/typeddate.h"

#include <QTest>

using namespace summitry;

using Kind = TypedDate::Kind;
using Precision = TypedDate::Precision;

class TestTypedDate : public QObject {
    Q_OBJECT
private slots:
    void daysAreReadHoweverTheyAreTyped_data();
    void daysAreReadHoweverTheyAreTyped();
    void rangesHaveBothEnds_data();
    void rangesHaveBothEnds();
    void whatCanBeReadTwoWaysIsAskedFor();
    void monthsAndYearsKeepTheirPrecision();
    void wordsForNothingAreNone();
    void whatIsNoDateIsRefused_data();
    void whatIsNoDateIsRefused();
    void aColumnDecidesItsOrder();
};

void TestTypedDate::daysAreReadHoweverTheyAreTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *text, int year, int month, int day) {
        QTest::newRow(text) << QString::fromUtf8(text) << QDate(year, month, day);
    };
    row("1909-1-29", 1909, 1, 29);
    row("2024-05-16", 2024, 5, 16);
    row("2024/5/16", 2024, 5, 16);
    row("20240516", 2024, 5, 16);
    row("29 January 1909", 1909, 1, 29);
    row("January 29, 1909", 1909, 1, 29);
    row("Jan. 29, 1909", 1909, 1, 29);
    row("29th of January 1909", 1909, 1, 29);
    row("Thu, 16 May 2024", 2024, 5, 16);
    row("01/18/2008", 2008, 1, 18);
    row("18/01/2008", 2008, 1, 18);
    row("5/5/2024", 2024, 5, 5);
    row("29.01.1909", 1909, 1, 29);
    row("3.1.2024", 2024, 1, 3);
    row("2024年5月16日", 2024, 5, 16);
    row("16 мая 2024", 2024, 5, 16);
    row("16 мая 2024 г.", 2024, 5, 16);
    row("16. Mai 2024", 2024, 5, 16);
    row("1er juin 2024", 2024, 6, 1);
    row("16 de mayo de 2024", 2024, 5, 16);
    row("2018-03-20 00:00:00", 2018, 3, 20);
    row("2018-03-20T10:15:00Z", 2018, 3, 20);
    row("2024/05/16 00:00:00+00", 2024, 5, 16);
    row("45428", 2024, 5, 16);
}

void TestTypedDate::daysAreReadHoweverTheyAreTyped()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    const TypedDate date = readTypedDate(text);
    QCOMPARE(date.kind, Kind::Span);
    QCOMPARE(date.first, day);
    QCOMPARE(date.last, day);
    QCOMPARE(date.precision, Precision::Day);
}

void TestTypedDate::rangesHaveBothEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    const auto row = [](const char *text, const QDate &first, const QDate &last) {
        QTest::newRow(text) << QString::fromUtf8(text) << first << last;
    };
    row("January 29–February 7, 1909", {1909, 1, 29}, {1909, 2, 7});
    row("December 14–25, 1918", {1918, 12, 14}, {1918, 12, 25});
    row("December 29–January 2, 1909", {1908, 12, 29}, {1909, 1, 2});
    row("November 18, 1912 – January 3, 1913", {1912, 11, 18}, {1913, 1, 3});
    row("16-17 May 2024", {2024, 5, 16}, {2024, 5, 17});
    row("16–17 мая 2024 г.", {2024, 5, 16}, {2024, 5, 17});
    row("vom 16. bis 17. Mai 2024", {2024, 5, 16}, {2024, 5, 17});
    row("2024年5月16日至17日", {2024, 5, 16}, {2024, 5, 17});
    row("16.–18.05.2024", {2024, 5, 16}, {2024, 5, 18});
    row("2024-05-16/2024-05-18", {2024, 5, 16}, {2024, 5, 18});
    row("2024-05-16 - 2024-05-18", {2024, 5, 16}, {2024, 5, 18});
    row("from 16 May to 2 June 2024", {2024, 5, 16}, {2024, 6, 2});
}

void TestTypedDate::rangesHaveBothEnds()
{
    QFETCH(QString, text);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const TypedDate date = readTypedDate(text);
    QCOMPARE(date.kind, Kind::Span);
    QCOMPARE(date.first, first);
    QCOMPARE(date.last, last);
}

void TestTypedDate::whatCanBeReadTwoWaysIsAskedFor()
{
    const QString text = "08/03/2008";
    QCOMPARE(readTypedDate(text).kind, Kind::Ambiguous);
    QCOMPARE(readTypedDate(text, DayOrder::DayFirst).first, QDate(2008, 3, 8));
    QCOMPARE(readTypedDate(text, DayOrder::MonthFirst).first, QDate(2008, 8, 3));
    QCOMPARE(readTypedDate("01/18/2008", DayOrder::DayFirst).first, QDate(2008, 1, 18));
}

void TestTypedDate::monthsAndYearsKeepTheirPrecision()
{
    const TypedDate month = readTypedDate("May 2024");
    QCOMPARE(month.precision, Precision::Month);
    QCOMPARE(month.first, QDate(2024, 5, 1));
    QCOMPARE(month.last, QDate(2024, 5, 31));
    QCOMPARE(readTypedDate("2024-05").precision, Precision::Month);
    QCOMPARE(readTypedDate("2024年5月").precision, Precision::Month);
    QCOMPARE(readTypedDate("05.2024").precision, Precision::Month);
    const TypedDate year = readTypedDate("1716");
    QCOMPARE(year.precision, Precision::Year);
    QCOMPARE(year.last, QDate(1716, 12, 31));
}

void TestTypedDate::wordsForNothingAreNone()
{
    for (const char *text : {"", "TBD", "n/a", "—", "待定", "неизвестно"})
        QCOMPARE(readTypedDate(QString::fromUtf8(text)).kind, Kind::None);
}

void TestTypedDate::whatIsNoDateIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"soon", "30 February 2024", "2024-13-01", "18.1.08", "May 16", "17–16 May 2024", "16 May 20245",
          "Paris", "16 May May 2024", "2024-05-16-17-18"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("long") << QString(100'000, '1');
}

void TestTypedDate::whatIsNoDateIsRefused()
{
    QFETCH(QString, text);
    const bool isImpossible
        = text == QStringLiteral("30 February 2024") || text == QStringLiteral("2024-13-01");
    QCOMPARE(readTypedDate(text).kind, isImpossible ? Kind::Impossible : Kind::Unreadable);
}

void TestTypedDate::aColumnDecidesItsOrder()
{
    QCOMPARE(decideOrder({"08/03/2008", "01/18/2008"}), DayOrder::MonthFirst);
    QCOMPARE(decideOrder({"08/03/2008", "18/01/2008"}), DayOrder::DayFirst);
    QCOMPARE(decideOrder({"08/03/2008", "05/03/2008"}), DayOrder::Unknown);
    QCOMPARE(decideOrder({"18/01/2008", "01/18/2008"}), DayOrder::Unknown);
}

QTEST_GUILESS_MAIN(TestTypedDate)
#include "test_typeddate.moc"
