// SPDX-License-Identifier: GPL-3.0-or-later

#include "threads/background.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <stdexcept>

using namespace summitry;

class TestBackground : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QThreadPool::globalInstance()->setMaxThreadCount(2); }
    void theResultComesBackToTheThreadThatAsked();
    void theLatestCounts();
    void whatIsForgottenDoesNotComeBack();
    void nothingComesBackToWhatIsGone();
    void workThatThrowsFreesItsPartAndIsTold_data();
    void workThatThrowsFreesItsPartAndIsTold();
    void whoHandlesAFailureTellsItAlone();
};

void TestBackground::theResultComesBackToTheThreadThatAsked()
{
    Background background;
    QThread *worker = nullptr, *back = nullptr;
    background.run(
        [] { return QThread::currentThread(); },
        [&](QThread *of) {
            worker = of;
            back = QThread::currentThread();
            QVERIFY(!background.isBusy());
        });
    QVERIFY(background.isBusy());
    QVERIFY(QTest::qWaitFor([&] { return back; }));
    QCOMPARE(back, thread());
    QVERIFY(worker != thread());
}

void TestBackground::theLatestCounts()
{
    Background background;
    QSemaphore gate;
    QList<int> came;
    const auto take = [&](int number) { came << number; };
    background.run(
        [&] {
            gate.acquire();
            return 1;
        },
        take);
    background.run([] { return 2; }, take);
    QVERIFY(QTest::qWaitFor([&] { return came == QList<int>{2}; }));
    gate.release();
    QThreadPool::globalInstance()->waitForDone();
    background.run([] { return 3; }, take);
    QVERIFY(QTest::qWaitFor([&] { return came == (QList<int>{2, 3}); }));
}

void TestBackground::whatIsForgottenDoesNotComeBack()
{
    Background background;
    QList<int> came;
    background.run([] { return 1; }, [&](int number) { came << number; });
    background.forget();
    QVERIFY(!background.isBusy());
    QThreadPool::globalInstance()->waitForDone();
    background.run([] { return 2; }, [&](int number) { came << number; });
    QVERIFY(QTest::qWaitFor([&] { return came == QList<int>{2}; }));
}

void TestBackground::nothingComesBackToWhatIsGone()
{
    QSemaphore gate;
    bool came = false;
    {
        Background background;
        background.run(
            [&] {
                gate.acquire();
                return 1;
            },
            [&](int) { came = true; });
    }
    gate.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!came);
}

void TestBackground::workThatThrowsFreesItsPartAndIsTold_data()
{
    QTest::addColumn<std::function<int()>>("work");
    QTest::addColumn<QString>("why");
    using Work = std::function<int()>;
    QTest::newRow("no memory") << Work([]() -> int { throw std::bad_alloc(); })
                               << "There is not enough memory.";
    QTest::newRow("an error") << Work([]() -> int { throw std::runtime_error("broken"); }) << "broken";
    QTest::newRow("anything") << Work([]() -> int { throw 1; }) << "The reason is unknown.";
}

void TestBackground::workThatThrowsFreesItsPartAndIsTold()
{
    QFETCH(std::function<int()>, work);
    QFETCH(QString, why);
    Background background(QStringLiteral("The map could not be drawn."));
    const QSignalSpy failed(&BackgroundFailures::instance(), &BackgroundFailures::failed);
    int came = 0;
    background.run(work, [&](int) { ++came; });
    QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }));
    QCOMPARE(failed.first(), (QVariantList{QStringLiteral("The map could not be drawn."), why}));
    QVERIFY(!background.isBusy());
    QCOMPARE(came, 0);
    background.run([] { return 1; }, [&](int) { ++came; });
    QVERIFY(QTest::qWaitFor([&] { return came == 1; }));
}

void TestBackground::whoHandlesAFailureTellsItAlone()
{
    Background background;
    const QSignalSpy failed(&BackgroundFailures::instance(), &BackgroundFailures::failed);
    QString told;
    background.run(
        []() -> int { throw std::runtime_error("broken"); }, [](int) {},
        [&](const QString &why) { told = why; });
    QVERIFY(QTest::qWaitFor([&] { return told == QStringLiteral("broken"); }));
    QVERIFY(failed.isEmpty());
    QVERIFY(!background.isBusy());
}

QTEST_GUILESS_MAIN(TestBackground)
#include "test_background.moc"
