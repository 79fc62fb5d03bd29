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
    QTest::qWait(50);
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
        QThread::msleep(50); // the worker has its answer by now
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
    QThread::msleep(300); // its answer is on the way by now
    reply->abort();
    reply->abort();
    QVERIFY(!reply->isFinished());
    QVERIFY(signal.waitForEnd());
    QTest::qWait(50);
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
    QTest::qWait(50);
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
    QTest::qWait(50);
    QCOMPARE(signal.ends.size() + signal.aborts.size() + signal.errors.size(), 0);
    QCOMPARE(reply->locations().size(), 1);
}

void TestReplies::a_reply_may_be_deleted_before_its_answer()
{
    const QGeoServiceProvider provider("summitry");
    for (int i = 0; i < 100; ++i) {
        delete provider.geocodingManager()->geocode("Paris", 1);
        QGeoCodeReply *reply = provider.geocodingManager()->geocode("s", 1);
        QThread::usleep(static_cast<unsigned long>(i) * 50);
        delete reply;
    }
    QCOMPARE(locations(provider.geocodingManager()->geocode("Paris", 1)).size(), 1);
}

void TestReplies::a_reply_outlives_its_provider_data()
{
    QTest::addColumn<int>("wait");
    QTest::newRow("at once") << 0;
    QTest::newRow("meanwhile") << 30;
    QTest::newRow("after its answer") << 300;
}

void TestReplies::a_reply_outlives_its_provider()
{
    QFETCH(int, wait);
    auto provider = std::make_unique<QGeoServiceProvider>("summitry");
    std::vector<std::unique_ptr<QGeoCodeReply>> replies;
    std::vector<std::unique_ptr<Signals<QGeoCodeReply>>> signal;
    for (int i = 0; i < 20; ++i) {
        replies.emplace_back(provider->geocodingManager()->geocode("Paris", 1));
        signal.push_back(std::make_unique<Signals<QGeoCodeReply>>(replies.back().get()));
    }
    const std::unique_ptr<QPlaceSearchReply> search(provider->placeManager()->search(request("Paris")));
    Signals searched(search.get());
    QThread::msleep(static_cast<unsigned long>(wait));
    provider.reset();
    QVERIFY(searched.waitForEnd());
    for (std::size_t i = 0; i < replies.size(); ++i) {
        QVERIFY(signal[i]->waitForEnd());
        QCOMPARE(signal[i]->ends.size(), 1);
        const bool answered
            = replies[i]->error() == QGeoCodeReply::NoError && replies[i]->locations().size() == 1;
        const bool refused = replies[i]->errorString() == "The provider was closed before it could answer.";
        QVERIFY2(answered || refused, qPrintable(replies[i]->errorString()));
        QVERIFY(answered || wait < 300);
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

/// Has each of four threads do this and counts those that it went well for.
static int inThreads(const std::function<bool()> &work)
{
    std::atomic<int> good = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&] { good += work(); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    return good;
}

/// Waits as a thread without a test's help does.
static QStringList ask(QGeoCodingManager *manager, const QString &text)
{
    const std::unique_ptr<QGeoCodeReply> reply(manager->geocode(text, 1));
    QEventLoop loop;
    QObject::connect(reply.get(), &QGeoCodeReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return brief(reply->locations());
}

void TestReplies::several_threads_have_providers_of_their_own()
{
    QCOMPARE(
        inThreads([] {
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
        inThreads([manager] {
            bool good = true;
            for (int i = 0; i < 20; ++i)
                good &= ask(manager, "Paris") == QStringList("capital Paris FRA");
            return good;
        }),
        4);
}

QTEST_GUILESS_MAIN(TestReplies)
#include "test_replies.moc"
