// SPDX-License-Identifier: GPL-3.0-or-later

#include "problems.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
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

/// By the path below cases; what is not here is right.
static QMap<QString, QStringList> problemsOfCases()
{
    const QString semicolons = ":1: error: The cells are separated by semicolons; expected commas.";
    return {
        {"02-scraped-president-table/AmericanPresidentVisit.csv",
         {"AmericanPresidentVisit.csv: warning: The table does not say where the traveller is at home, so no "
          "departures and ways home are drawn; expected --home with a country or a place."}},
        {"05-semicolon-decimal-comma/story",
         {"story.csv" + semicolons, "leaders.csv" + semicolons, "places.csv" + semicolons,
          "trips.csv" + semicolons, "legs.csv" + semicolons, "meetings.csv" + semicolons}},
        {"20-dates-as-typed/story",
         {"meetings.csv:4:date: error: 'January 29–February 7, 1909' seems to be a range; expected one date, "
          "a range's first and last day each in a column of its own.",
          "meetings.csv:10:date: error: '43171' seems to be the number by which a spreadsheet keeps "
          "2018-03-12; expected the date itself.",
          "meetings.csv:16:date: error: 'TBD' is no date; expected a day, a month or a year, as in "
          "'2024-05-16', '2024-05', '1717' and '44 BC'.",
          "meetings.csv:17:date: error: 'circa 1909' is no date; expected a day, a month or a year, as in "
          "'2024-05-16', '2024-05', '1717' and '44 BC'.",
          "meetings.csv:19:date: error: '1909-02-30' is no day of the calendar; expected one, as in "
          "'2024-05-16'."}},
    };
}

/// Whatever of the cases can be opened: the folders of tables and the flat tables, but not lists of places.
void TestCheckCases::each_case_is_told_what_is_wrong_with_it_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<QStringList>("expected");
    QMap<QString, QStringList> expected = problemsOfCases();
    const QDir cases(QStringLiteral(SHARED_FOLDER "/cases"));
    for (const QString &name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(cases.filePath(name));
        for (const QString &part : folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            const QString path = name + '/' + part;
            if (part.endsWith(".csv") || QFileInfo::exists(folder.filePath(part + "/story.csv")))
                QTest::newRow(qPrintable(path)) << cases.filePath(path) << expected.take(path);
        }
    }
    for (const QString &path : expected.keys()) // skipped where there are no cases, else missing
        QTest::newRow(qPrintable(path))
            << (cases.exists() ? cases.filePath(path) : QString()) << expected[path];
}

void TestCheckCases::each_case_is_told_what_is_wrong_with_it()
{
    QFETCH(QString, story);
    QFETCH(QStringList, expected);
    if (story.isEmpty())
        QSKIP("../shared is not beside the checkout");
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
