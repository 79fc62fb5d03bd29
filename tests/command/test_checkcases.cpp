// SPDX-License-Identifier: GPL-3.0-or-later

#include "problems.h"

#include <QFileInfo>
#include <QTest>

using namespace summitry;

/// What `check` says of stories as people brought them.
class TestCheckCases : public QObject {
    Q_OBJECT
private slots:
    void each_case_is_told_what_is_wrong_with_it_data();
    void each_case_is_told_what_is_wrong_with_it();
    void a_name_that_is_unknown_is_told_without_contradiction();
};

/// Which names are known is for the places' own tests.
static bool isOfUnknownName(const QString &problem)
{
    return problem.startsWith("places.csv:") && problem.contains(":name: error: No place called ");
}

void TestCheckCases::each_case_is_told_what_is_wrong_with_it_data()
{
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("05-semicolon-decimal-comma/story") << QStringList{
        "story.csv:1: error: The cells are separated by semicolons; expected commas.",
        "leaders.csv:1: error: The cells are separated by semicolons; expected commas.",
        "places.csv:1: error: The cells are separated by semicolons; expected commas.",
        "trips.csv:1: error: The cells are separated by semicolons; expected commas.",
        "legs.csv:1: error: The cells are separated by semicolons; expected commas.",
        "meetings.csv:1: error: The cells are separated by semicolons; expected commas.",
    };
    QTest::newRow("01-wilson-1918/story") << QStringList();
    QTest::newRow("07-poster-of-flights/story") << QStringList();
    QTest::newRow("08-colour-per-trip/story") << QStringList();
    QTest::newRow("09-direction-jfk-lhr/story-one-way") << QStringList();
    QTest::newRow("09-direction-jfk-lhr/story-with-coordinates") << QStringList();
    QTest::newRow("11-letters-year-only/story") << QStringList();
    QTest::newRow("11-letters-year-only/story-days-invented") << QStringList();
    QTest::newRow("13-kissinger-shuttle/story") << QStringList();
    QTest::newRow("17-biden-president-trips/story") << QStringList();
    QTest::newRow("17-biden-president-trips/story-first-try") << QStringList();
    QTest::newRow("18-seam-out-and-back/story") << QStringList();
    QTest::newRow("19-polar-shuttle/story") << QStringList();
    QTest::newRow("20-dates-as-typed/story") << QStringList{
        "meetings.csv:4:date: error: 'January 29–February 7, 1909' seems to be a range; expected one date, a "
        "range's first and last day each in a column of its own.",
        "meetings.csv:10:date: error: '43171' seems to be the number by which a spreadsheet keeps "
        "2018-03-12; expected the date itself.",
        "meetings.csv:16:date: error: 'TBD' is no date; expected a day, a month or a year, as in "
        "'2024-05-16', '2024-05', '1717' and '44 BC'.",
        "meetings.csv:17:date: error: 'circa 1909' is no date; expected a day, a month or a year, as in "
        "'2024-05-16', '2024-05', '1717' and '44 BC'.",
        "meetings.csv:19:date: error: '1909-02-30' is no day of the calendar; expected one, as in "
        "'2024-05-16'.",
    };
}

void TestCheckCases::each_case_is_told_what_is_wrong_with_it()
{
    const QString story = QStringLiteral(SHARED_FOLDER "/cases/") + QTest::currentDataTag();
    if (!QFileInfo::exists(story))
        QSKIP("../shared is not beside the checkout");
    QFETCH(QStringList, expected);
    QStringList problems = problemsOf(story);
    problems.removeIf(isOfUnknownName);
    QCOMPARE(problems.join('\n'), expected.join('\n'));
}

/// A place is never said to be in a country in which it is known, and no country but its own is advised.
void TestCheckCases::a_name_that_is_unknown_is_told_without_contradiction()
{
    const QString story = QStringLiteral(SHARED_FOLDER "/cases/17-biden-president-trips/story-first-try");
    if (!QFileInfo::exists(story))
        QSKIP("../shared is not beside the checkout");
    for (const QString &problem : problemsOf(story)) {
        QVERIFY2(isOfUnknownName(problem), qPrintable(problem));
        QVERIFY2(!problem.contains("Expected that country"), qPrintable(problem));
    }
}

QTEST_GUILESS_MAIN(TestCheckCases)
#include "test_checkcases.moc"
