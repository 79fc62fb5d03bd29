// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/problem.h"

#include <QTest>

using namespace summitry;

namespace {

QList<Problem> warnings(int count)
{
    QList<Problem> all;
    for (int row = 2; row < count + 2; ++row)
        all += {{"meetings.csv", row}, "place", Problem::Severity::Warning, "Odd."};
    return all;
}

} // namespace

class TestProblem : public QObject {
    Q_OBJECT
private slots:
    void alikeProblemsAreToldUpToAHundred_data()
    {
        QTest::addColumn<int>("alike");
        QTest::addColumn<int>("told");
        QTest::addColumn<QString>("last");
        QTest::newRow("none") << 0 << 1 << "story.csv:2:title: warning: Odd.";
        QTest::newRow("a hundred") << 100 << 101 << "meetings.csv:101:place: warning: Odd.";
        QTest::newRow("one more") << 101 << 102 << "meetings.csv:place: warning: 1 more like the last one.";
        QTest::newRow("many") << 100'000 << 102
                              << "meetings.csv:place: warning: 99,900 more like the last one.";
    }
    void alikeProblemsAreToldUpToAHundred()
    {
        QFETCH(int, alike);
        QList<Problem> problems{{{"story.csv", 2}, "title", Problem::Severity::Warning, "Odd."}};
        addAlike(&problems, warnings(alike));
        QTEST(static_cast<int>(problems.size()), "told");
        QTEST(problems.last().toString(), "last");
    }

    void linesSayHowManyMoreThereAre()
    {
        QCOMPARE(inLines({}, 2), QStringList());
        QCOMPARE(inLines(warnings(2), 2).size(), 2);
        QCOMPARE(
            inLines(warnings(5), 2),
            QStringList(
                {"meetings.csv:2:place: warning: Odd.", "meetings.csv:3:place: warning: Odd.",
                 "and 3 more"}));
    }
};

QTEST_GUILESS_MAIN(TestProblem)
#include "test_problem.moc"
