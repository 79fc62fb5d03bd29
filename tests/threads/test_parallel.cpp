// SPDX-License-Identifier: GPL-3.0-or-later

#include "threads/parallel.h"

#include <QTest>
#include <stdexcept>
#include <vector>

using namespace summitry;

class TestParallel : public QObject {
    Q_OBJECT
private slots:
    void allIsDoneOnce();
    void whatOneThrowsReachesWhoWaits();
    void whatEitherSideThrowsReachesWhoWaits();
};

void TestParallel::allIsDoneOnce()
{
    std::vector<int> done(1000);
    inParallel(1000, [&](int i) { ++done[static_cast<size_t>(i)]; });
    QCOMPARE(done, std::vector<int>(1000, 1));
}

void TestParallel::whatOneThrowsReachesWhoWaits()
{
    for (int thrower = 0; thrower < 8; ++thrower) {
        QThreadPool::globalInstance()->waitForDone(); // a thread is free
        std::atomic<int> begun = 0;
        const auto work = [&](int i) {
            ++begun;
            while (begun < 2 && QThread::idealThreadCount() > 1)
                QThread::yieldCurrentThread(); // so that each thread has its part
            if (i == thrower)
                throw std::runtime_error("thrown");
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, inParallel(8, work));
    }
    allIsDoneOnce();
}

void TestParallel::whatEitherSideThrowsReachesWhoWaits()
{
    int done = 0;
    const auto throws = [] { throw std::runtime_error("thrown"); };
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, sideBySide(throws, [&] { ++done; }));
    QCOMPARE(done, 1);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, sideBySide([&] { ++done; }, throws));
    QCOMPARE(done, 2);
}

QTEST_GUILESS_MAIN(TestParallel)
#include "test_parallel.moc"
