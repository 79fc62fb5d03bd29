// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/dates.h"

#include <QTest>

using namespace summitry;

class TestDates : public QObject {
    Q_OBJECT
private slots:
    void daysAndRangesReadNaturally_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<bool>("withYear");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("russian");
        QTest::addColumn<QString>("chinese");
        const QDate july3(2024, 7, 3), july4(2024, 7, 4), may7(2024, 5, 7), may30(2024, 5, 30),
            june2(2024, 6, 2), july11(2024, 7, 11), december(2023, 12, 30), january(2024, 1, 2);
        QTest::newRow("a day") << july3 << july3 << false << "3 July" << "3 июля" << "7月3日";
        QTest::newRow("a day of a year")
            << july3 << july3 << true << "3 July 2024" << "3 июля 2024\u00a0г." << "2024年7月3日";
        QTest::newRow("within a month")
            << july3 << july4 << false << "3–4 July" << "3–4 июля" << "7月3日至4日";
        QTest::newRow("across months")
            << may30 << june2 << false << "30 May – 2 June" << "30 мая – 2 июня" << "5月30日至6月2日";
        QTest::newRow("with its year")
            << may7 << july11 << true << "7 May – 11 July 2024" << "7 мая – 11 июля 2024\u00a0г."
            << "2024年5月7日至7月11日";
        QTest::newRow("across years")
            << december << january << true << "30 December 2023 – 2 January 2024"
            << "30 декабря 2023\u00a0г. – 2 января 2024\u00a0г." << "2023年12月30日至2024年1月2日";
        QTest::newRow("across years, which are not told")
            << december << january << false << "30 December – 2 January" << "30 декабря – 2 января"
            << "12月30日 – 1月2日";
        QTest::newRow("before calendars were changed")
            << QDate(1520, 6, 7) << QDate(1520, 6, 24) << true << "7–24 June 1520"
            << "7–24 июня 1520\u00a0г." << "1520年6月7日至24日";
        QTest::newRow("none") << QDate() << july3 << true << "" << "" << "";
    }
    void daysAndRangesReadNaturally()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(bool, withYear);
        QTEST(dateRange(from, to, "en", {.withYear = withYear}), "english");
        QTEST(dateRange(from, to, "ru", {.withYear = withYear}), "russian");
        QTEST(dateRange(from, to, "zh", {.withYear = withYear}), "chinese");
        QTEST(dateRange(from, to, "zh-Hans", {.withYear = withYear}), "chinese");
        QTEST(dateRange(from, to, "de", {.withYear = withYear}), "english");
    }
    void datesAreToldAsCloselyAsTheyAreKnown_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<DateForm>("form");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("russian");
        QTest::addColumn<QString>("chinese");
        const DateForm day{.withYear = true}, month{.withYear = true, .precision = Precision::Month},
            year{.precision = Precision::Year};
        const auto row = [](const char *name, const QDate &from, const QDate &to, const DateForm &form,
                            const QString &english, const QString &russian, const QString &chinese) {
            QTest::newRow(name) << from << to << form << english << russian << chinese;
        };
        row("a month", {2024, 5, 1}, {2024, 5, 31}, month, "May 2024", "май 2024\u00a0г.", "2024年5月");
        row("a month without its year", {2024, 5, 1}, {2024, 5, 31}, {.precision = Precision::Month}, "May",
            "май", "五月");
        row("months", {2024, 5, 1}, {2024, 7, 31}, month, "May – July 2024", "май – июль 2024\u00a0г.",
            "2024年5月至7月");
        row("a year", {1717, 1, 1}, {1717, 12, 31}, year, "1717", "1717", "1717年");
        row("years", {1716, 1, 1}, {1718, 12, 31}, year, "1716–1718", "1716–1718", "1716–1718年");
        row("a year before Christ", {-44, 1, 1}, {-44, 12, 31}, year, "44 BC", "44\u00a0г. до н. э.",
            "公元前44年");
        row("an early year", {46, 1, 1}, {46, 12, 31}, year, "AD 46", "46\u00a0г. н. э.", "公元46年");
        row("years on both sides of Christ", {-44, 1, 1}, {46, 12, 31}, year, "44 BC – AD 46",
            "44\u00a0г. до н. э. – 46\u00a0г. н. э.", "公元前44年 – 公元46年");
        row("a day before Christ", {-44, 3, 15}, {-44, 3, 15}, day, "15 March 44 BC",
            "15 марта 44\u00a0г. до н. э.", "公元前44年3月15日");
        row("at a place", {2022, 3, 25}, {2022, 3, 26},
            {.withYear = true, .precision = Precision::Month, .shortMonths = true}, "Mar 2022",
            "март 2022\u00a0г.", "2022年3月");
        row("across months, for short", {2021, 10, 29}, {2021, 11, 2},
            {.withYear = true, .shortMonths = true}, "29 Oct – 2 Nov 2021", "29 окт. – 2 нояб. 2021\u00a0г.",
            "2021年10月29日至11月2日");
    }
    void datesAreToldAsCloselyAsTheyAreKnown()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(DateForm, form);
        QTEST(dateRange(from, to, "en", form), "english");
        QTEST(dateRange(from, to, "ru", form), "russian");
        QTEST(dateRange(from, to, "zh", form), "chinese");
    }
    void aMonthIsInTheNominative()
    {
        const QDate july(2024, 7, 1);
        const DateForm month{.withYear = true, .precision = Precision::Month};
        QCOMPARE(dayInWords(july, "en", month), "July 2024");
        QCOMPARE(dayInWords(july, "ru", month), "июль 2024\u00a0г.");
        QCOMPARE(dayInWords(july, "zh", month), "2024年7月");
        QCOMPARE(dayInWords({}, "en", month), "");
    }
    void everyMonthIsInTheGenitiveInRussian()
    {
        const QStringList months{"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                 "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
        for (int month = 1; month <= 12; ++month)
            QCOMPARE(dayInWords(QDate(2024, month, 1), "ru"), "1 " + months[month - 1]);
    }
};

QTEST_GUILESS_MAIN(TestDates)
#include "test_dates.moc"
