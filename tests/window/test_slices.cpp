// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/slices.h"

#include <QTest>

using namespace summitry;

class TestSlices : public QObject {
    Q_OBJECT

    QList<int> m_taken;
    std::vector<Slices::Step> steps(int from, int count)
    {
        std::vector<Slices::Step> steps;
        for (int i = from; i < from + count; ++i)
            steps.emplace_back([this, i] { m_taken << i; });
        return steps;
    }

private slots:
    void init() { m_taken.clear(); }

    void theFirstStepsAreTakenAtOnceAndTheOthersFromTheEventLoop()
    {
        Slices slices;
        slices.run(steps(0, 100), 3);
        QCOMPARE(m_taken, (QList<int>{0, 1, 2}));
        QVERIFY(QTest::qWaitFor([&] { return m_taken.size() == 100; }));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(m_taken[i], i);
    }
    void theEventLoopTurnsInBetween()
    {
        Slices slices;
        slices.run(steps(0, 1000), 0);
        QCoreApplication::processEvents();
        QVERIFY(!m_taken.isEmpty());
        QVERIFY(m_taken.size() < 1000);
    }
    void newerStepsReplaceThoseThatAreLeft()
    {
        Slices slices;
        slices.run(steps(0, 10), 2);
        slices.run(steps(10, 2), 0);
        QVERIFY(QTest::qWaitFor([&] { return m_taken.size() == 4; }));
        QTest::qWait(20);
        QCOMPARE(m_taken, (QList<int>{0, 1, 10, 11}));
    }
    void whatIsDroppedIsNotTaken()
    {
        Slices slices;
        slices.run(steps(0, 10), 1);
        slices.drop();
        QTest::qWait(20);
        QCOMPARE(m_taken, (QList<int>{0}));
    }
};

QTEST_MAIN(TestSlices)
#include "test_slices.moc"
