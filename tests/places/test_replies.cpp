// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"

#include <QPlaceSearchReply>
#include <QPlaceSearchRequest>
#include <QPlaceSearchResult>
#include <QPlaceSearchSuggestionReply>
#include <QPointer>
#include <QThread>

/// That each reply finishes exactly once and late enough, whatever becomes of it and of who made it.
class TestReplies : public QObject {
    Q_OBJECT

private slots:
    void a_reply_finishes_after_the_call_has_returned();
    void a_cached_answer_comes_late_too();
    void the_manager_signals_what_the_reply_does();
    void an_aborted_reply_finishes_without_an_answer();
    void an_aborted_search_is_cancelled();
    void aborting_what_has_finished_does_nothing();
    void a_reply_may_be_deleted_before_its_answer();
    void a_reply_outlives_its_provider_data();
    void a_reply_outlives_its_provider();
    void several_providers_answer_at_once();
    void several_threads_have_providers_of_their_own();
    void several_threads_share_a_provider();
};

static QPlaceSearchRequest request(const QString &term)
{
    QPlaceSearchRequest request;
    request.setSearchTerm(term);
    return request;
}

/// Waits as a thread without a test's help does.
template <class Reply> static std::unique_ptr<Reply> awaited(Reply *asked)
{
    std::unique_ptr<Reply> reply(asked);
    QEventLoop loop;
    QObject::connect(asked, &Reply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply;
}

static QStringList ask(QGeoCodingManager *manager, const QString &text)
{
    return brief(awaited(manager->geocode(text, 1))->locations());
}

/// Has each of some threads do this and counts those that it went well for.
static int inThreads(int count, const std::function<bool()> &work)
{
    std::atomic<int> good = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back(QThread::create([&] { good += work(); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    return good;
}

/// Returns once the provider's workers have answered all that was asked before, one after another, while
/// what they answered still waits in this thread's event loop.
static void letWorkersAnswer(const QGeoServiceProvider &provider)
{
    QGeoCodingManager *geocoder = provider.geocodingManager();
    QPlaceManager *places = provider.placeManager();
    inThreads(1, [&] {
        awaited(geocoder->geocode("Paris", 1));
        awaited(places->search(request("Paris")));
        return true;
    });
}

/// The same, and nothing of it waits any more: what comes late has come.
static void settle(const QGeoServiceProvider &provider)
{
    letWorkersAnswer(provider);
    QCoreApplication::processEvents();
}

/// Counts what a reply signals.
template <class Reply> struct Signals {
    explicit Signals(Reply *reply)
        : ends(reply, &Reply::finished)
        , aborts(reply, &Reply::aborted)
        , errors(reply, &Reply::errorOccurred)
    {
    }
    bool waitForEnd() { return !ends.isEmpty() || ends.wait(60'000); }

    QSignalSpy ends;
    QSignalSpy aborts;
    QSignalSpy errors;
};

void TestReplies::a_reply_finishes_after_the_call_has_returned()
{
    const QGeoServiceProvider provider("summitry");
    const std::unique_ptr<QGeoCodeReply> reply(provider.geocodingManager()->geocode("Paris", 1));
    Signals signal(reply.get());
    QVERIFY(!reply->isFinished());
    QVERIFY(signal.waitForEnd());
    QVERIFY(reply->isFinished());
    settle(provider);
    QCOMPARE(signal.ends.size(), 1);
    QCOMPARE(signal.errors.size(), 0);
    QCOMPARE(reply->locations().size(), 1);
}

void TestReplies::a_cached_answer_comes_late_too()
{
    const QGeoServiceProvider provider("summitry");
    for (int i = 0; i < 3; ++i) {
        const std::unique_ptr<QPlaceReply> categories(provider.placeManager()->initializeCategories());
        const std::unique_ptr<QGeoCodeReply> nothing(provider.geocodingManager()->geocode(""));
        Signals first(categories.get());
        Signals second(nothing.get());
        letWorkersAnswer(provider);
        QVERIFY(!categories->isFinished() && !nothing->isFinished());
        QVERIFY(first.waitForEnd() && second.waitForEnd());
    }
}

void TestReplies::the_manager_signals_what_the_reply_does()
{
    const QGeoServiceProvider provider("summitry");
    QSignalSpy ends(provider.geocodingManager(), &QGeoCodingManager::finished);
    QSignalSpy errors(provider.geocodingManager(), &QGeoCodingManager::errorOccurred);
    const auto found = finished(provider.geocodingManager()->geocode("Paris", 1));
    const auto failed = finished(provider.geocodingManager()->reverseGeocode({}));
    QCOMPARE(ends.size(), 2);
    QCOMPARE(ends[0][0].value<QGeoCodeReply *>(), found.get());
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors[0][0].value<QGeoCodeReply *>(), failed.get());
    QSignalSpy places(provider.placeManager(), &QPlaceManager::finished);
    const auto search = finished(provider.placeManager()->search(request("Paris")));
    QCOMPARE(places.size(), 1);
    QCOMPARE(places[0][0].value<QPlaceReply *>(), search.get());
}

void TestReplies::an_aborted_reply_finishes_without_an_answer()
{
    const QGeoServiceProvider provider("summitry");
    const std::unique_ptr<QGeoCodeReply> reply(provider.geocodingManager()->geocode("Paris", 1));
    Signals signal(reply.get());
    letWorkersAnswer(provider); // its answer is on the way
    reply->abort();
    reply->abort();
    QVERIFY(!reply->isFinished());
    QVERIFY(signal.waitForEnd());
    settle(provider);
    QCOMPARE(signal.ends.size(), 1);
    QCOMPARE(signal.aborts.size(), 1);
    QCOMPARE(reply->error(), QGeoCodeReply::UnknownError);
    QCOMPARE(reply->errorString(), "The request was aborted.");
    QCOMPARE(reply->locations(), {});
}

void TestReplies::an_aborted_search_is_cancelled()
{
    const QGeoServiceProvider provider("summitry");
    const std::unique_ptr<QPlaceSearchReply> reply(provider.placeManager()->search(request("Paris")));
    Signals signal(reply.get());
    reply->abort();
    QVERIFY(signal.waitForEnd());
    settle(provider);
    QCOMPARE(signal.ends.size(), 1);
    QCOMPARE(reply->error(), QPlaceReply::CancelError);
    QVERIFY(reply->results().isEmpty());
}

void TestReplies::aborting_what_has_finished_does_nothing()
{
    const QGeoServiceProvider provider("summitry");
    const auto reply = finished(provider.geocodingManager()->geocode("Paris", 1));
    Signals signal(reply.get());
    reply->abort();
    settle(provider);
    QCOMPARE(signal.ends.size() + signal.aborts.size() + signal.errors.size(), 0);
    QCOMPARE(reply->locations().size(), 1);
}

void TestReplies::a_reply_may_be_deleted_before_its_answer()
{
    const QGeoServiceProvider provider("summitry");
    for (int i = 0; i < 100; ++i) {
        delete provider.geocodingManager()->geocode("Paris", 1);
        QGeoCodeReply *reply = provider.geocodingManager()->geocode("s", 1);
        if (i % 10 == 0)
            letWorkersAnswer(provider);
        else // somewhere while it is answered
            for (int turn = 0; turn < i; ++turn)
                QThread::yieldCurrentThread();
        delete reply;
    }
    QCOMPARE(locations(provider.geocodingManager()->geocode("Paris", 1)).size(), 1);
}

void TestReplies::a_reply_outlives_its_provider_data()
{
    QTest::addColumn<int>("answered");
    QTest::newRow("at once") << 0;
    QTest::newRow("meanwhile") << 10;
    QTest::newRow("after its answer") << 20;
}

void TestReplies::a_reply_outlives_its_provider()
{
    QFETCH(int, answered);
    auto provider = std::make_unique<QGeoServiceProvider>("summitry");
    std::vector<std::unique_ptr<QGeoCodeReply>> replies;
    std::vector<std::unique_ptr<Signals<QGeoCodeReply>>> signal;
    const auto askUpTo = [&](int upTo) {
        while (static_cast<int>(replies.size()) < upTo) {
            replies.emplace_back(provider->geocodingManager()->geocode("Paris", 1));
            signal.push_back(std::make_unique<Signals<QGeoCodeReply>>(replies.back().get()));
        }
    };
    if (answered > 0) {
        askUpTo(answered);
        letWorkersAnswer(*provider);
    }
    askUpTo(20);
    const std::unique_ptr<QPlaceSearchReply> search(provider->placeManager()->search(request("Paris")));
    Signals searched(search.get());
    provider.reset();
    QVERIFY(searched.waitForEnd());
    for (int i = 0; i < 20; ++i) {
        const auto at = static_cast<size_t>(i);
        QVERIFY(signal[at]->waitForEnd());
        QCOMPARE(signal[at]->ends.size(), 1);
        const QGeoCodeReply &reply = *replies[at];
        const bool isAnswer = reply.error() == QGeoCodeReply::NoError && reply.locations().size() == 1;
        const bool isRefusal = reply.errorString() == "The provider was closed before it could answer.";
        QVERIFY2(isAnswer || isRefusal, qPrintable(reply.errorString()));
        QVERIFY(isAnswer || i >= answered);
    }
}

void TestReplies::several_providers_answer_at_once()
{
    std::vector<std::unique_ptr<QGeoServiceProvider>> providers;
    std::vector<std::unique_ptr<QGeoCodeReply>> replies;
    for (int i = 0; i < 8; ++i) {
        const QVariantMap parameters{{"summitry.worldview", i % 2 ? "un" : "de-facto"}};
        providers.push_back(std::make_unique<QGeoServiceProvider>("summitry", parameters));
        replies.emplace_back(providers.back()->geocodingManager()->geocode("Simferopol", 1));
    }
    for (std::size_t i = 0; i < replies.size(); ++i) {
        QVERIFY(QTest::qWaitFor([&] { return replies[i]->isFinished(); }, 60'000));
        QCOMPARE(
            brief(replies[i]->locations()),
            QStringList(i % 2 ? "city Simferopol UKR" : "city Simferopol RUS"));
    }
}

void TestReplies::several_threads_have_providers_of_their_own()
{
    QCOMPARE(
        inThreads(
            4,
            [] {
                const QGeoServiceProvider provider("summitry");
                bool good = true;
                for (int i = 0; i < 20; ++i)
                    good &= ask(provider.geocodingManager(), i % 2 ? "Paris" : "Moskau")
                        == QStringList(i % 2 ? "capital Paris FRA" : "capital Moscow RUS");
                return good;
            }),
        4);
}

void TestReplies::several_threads_share_a_provider()
{
    const QGeoServiceProvider provider("summitry");
    QGeoCodingManager *manager = provider.geocodingManager();
    QCOMPARE(
        inThreads(
            4,
            [manager] {
                bool good = true;
                for (int i = 0; i < 20; ++i)
                    good &= ask(manager, "Paris") == QStringList("capital Paris FRA");
                return good;
            }),
        4);
}

QTEST_GUILESS_MAIN(TestReplies)
#include "test_replies.moc"
