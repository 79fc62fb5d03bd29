// SPDX-License-Identifier: GPL-3.0-or-later

#include "threads/search.h"

#include <memory>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

using namespace summitry;

namespace {

/// Answers with what it was asked, and where; waits for leave before each answer, where there is a gate.
struct Echo {
    struct Answer {
        QString query;
        QThread *thread = nullptr;
    };
    struct Gate {
        QSemaphore leave, entered;
        QStringList asked;
    };
    std::shared_ptr<Gate> gate;
    QString name;

    Answer find(const QString &query) const
    {
        if (gate) {
            gate->asked << query;
            gate->entered.release();
            gate->leave.acquire();
        }
        return {name + query, QThread::currentThread()};
    }
};

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

    std::unique_ptr<Search<Echo>> m_search;
    QList<Echo::Answer> m_answers;
    std::shared_ptr<Echo::Gate> m_gate;

    void setIndex(bool atOnce, const QString &name = {})
    {
        const auto echo = std::make_shared<const Echo>(Echo{m_gate, name});
        m_search->setIndex([echo] { return echo; }, atOnce);
    }
    void ask(const QString &query)
    {
        m_search->find(query, [this](const Echo::Answer &answer) { m_answers << answer; });
    }
    QStringList answered() const
    {
        QStringList queries;
        for (const Echo::Answer &answer : m_answers)
            queries << answer.query;
        return queries;
    }

private slots:
    void init()
    {
        m_search = std::make_unique<Search<Echo>>("The test failed.");
        m_answers.clear();
        m_gate.reset();
    }

    void cleanup()
    {
        if (m_gate)
            m_gate->leave.release(100);
        m_search.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void a_small_index_answers_at_once()
    {
        setIndex(true);
        ask("a");
        QCOMPARE(answered(), QStringList{"a"});
        QCOMPARE(m_answers.first().thread, QThread::currentThread());
        QVERIFY(!m_search->isAsked());
    }

    void a_large_one_answers_from_a_worker()
    {
        setIndex(false);
        ask("a");
        QVERIFY(m_answers.isEmpty());
        QVERIFY(m_search->isAsked());
        QVERIFY(QTest::qWaitFor([&] { return answered() == QStringList{"a"}; }));
        QVERIFY(m_answers.first().thread != QThread::currentThread());
        QVERIFY(!m_search->isAsked());
    }

    void a_large_one_is_made_on_a_worker()
    {
        QThread *maker = nullptr;
        m_search->setIndex(
            [&maker] {
                maker = QThread::currentThread();
                return std::make_shared<const Echo>();
            },
            false);
        ask("a");
        QVERIFY(QTest::qWaitFor([&] { return answered() == QStringList{"a"}; }));
        QVERIFY(maker && maker != QThread::currentThread());
    }

    void what_is_asked_before_the_index_is_there_waits_for_it()
    {
        ask("a");
        ask("b");
        QCoreApplication::processEvents();
        QVERIFY(m_answers.isEmpty() && m_search->isAsked());
        setIndex(true);
        QCOMPARE(answered(), QStringList{"b"});
    }

    void the_newest_query_alone_is_answered()
    {
        m_gate = std::make_shared<Echo::Gate>();
        setIndex(false);
        ask("a");
        QVERIFY(QTest::qWaitFor([this] { return m_gate->entered.tryAcquire(); }));
        ask("ab");
        ask("abc");
        m_gate->leave.release(2);
        QVERIFY(QTest::qWaitFor([&] { return answered() == QStringList{"abc"}; }));
        QCOMPARE(m_gate->asked, (QStringList{"a", "abc"})); // and the one between was not even asked
    }

    void what_is_dropped_is_not_answered()
    {
        m_gate = std::make_shared<Echo::Gate>();
        setIndex(false);
        ask("a");
        QVERIFY(QTest::qWaitFor([this] { return m_gate->entered.tryAcquire(); }));
        m_search->drop();
        QVERIFY(!m_search->isAsked());
        ask("b");
        m_gate->leave.release(2);
        QVERIFY(QTest::qWaitFor([&] { return answered() == QStringList{"b"}; }));
    }

    void a_search_that_fails_is_told_and_waited_for_no_more()
    {
        QSignalSpy failed(&BackgroundFailures::instance(), &BackgroundFailures::failed);
        m_search->setIndex([]() -> std::shared_ptr<const Echo> { throw std::bad_alloc(); }, false);
        ask("a");
        QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }));
        QVERIFY(!m_search->isAsked() && m_answers.isEmpty());
        setIndex(false);
        ask("b");
        QVERIFY(QTest::qWaitFor([&] { return answered() == QStringList{"b"}; }));
    }

    void a_new_index_answers_what_the_old_one_was_asked()
    {
        m_gate = std::make_shared<Echo::Gate>();
        setIndex(false, "old ");
        ask("a");
        QVERIFY(QTest::qWaitFor([this] { return m_gate->entered.tryAcquire(); }));
        setIndex(false, "new ");
        m_gate->leave.release(2);
        QVERIFY(QTest::qWaitFor([&] { return answered() == QStringList{"new a"}; }));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
