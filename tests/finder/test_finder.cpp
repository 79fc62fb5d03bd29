// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/finder.h"
#include "support/fakeplaces.h"
#include "support/testdata.h"

#include <QCoreApplication>
#include <QTest>

using namespace summitry;

/// Asks Qt Location through the module, with the provider "fake" (see fakeprovider.cpp) and real ones.
class FinderTest : public QObject {
    Q_OBJECT

    PlaceServices *m_services = nullptr;

    std::unique_ptr<Finder> open(const QString &provider, const FinderOptions &options = {})
    {
        QString error;
        auto finder = m_services->open(provider, options, &error);
        if (!finder)
            qWarning("%s", qPrintable(error));
        return finder;
    }
    FindAnswer ask(Finder &finder, const QString &text, int limit = 8)
    {
        std::optional<FindAnswer> answer;
        finder.find(text, limit, [&](const FindAnswer &a) { answer = a; });
        const bool early = answer.has_value();
        const bool answered = QTest::qWaitFor([&] { return answer.has_value(); });
        return early || !answered ? FindAnswer{{}, QStringLiteral("answered too early, or never")} : *answer;
    }
    PlaceHere askAt(Finder &finder, const QGeoCoordinate &at)
    {
        std::optional<PlaceHere> answer;
        finder.whatIsAt(at, [&](const PlaceHere &a) { answer = a; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : PlaceHere{};
    }

private slots:
    void initTestCase();
    void providersAreListedWithWhatTheyOffer();
    void aPlaceIsFoundWithAllThatIsSaidOfIt();
    void theLimitIsPassedOn();
    void whatIsAtAPoint();
    void theOpenSeaIsNoError();
    void aNewerQuestionDropsTheOlder();
    void nothingComesAfterStoppingOrTheFindersEnd();
    void errorsAreSentences_data();
    void errorsAreSentences();
    void aProviderThatDawdlesIsGivenUp();
    void aProviderThatCannotStartSaysWhy_data();
    void aProviderThatCannotStartSaysWhy();
    void osmWithoutANetworkSaysSo();
};

void FinderTest::initTestCase()
{
    QCoreApplication::addLibraryPath(testPlugins());
    QString error;
    m_services = loadPlaceServices(&error);
    QVERIFY2(m_services, qPrintable(error));
}

void FinderTest::providersAreListedWithWhatTheyOffer()
{
    QStringList names;
    for (const PlaceProvider &provider : m_services->providers()) {
        names << provider.name;
        if (provider.name == QLatin1String("fake"))
            QVERIFY(provider.offline && !provider.online && provider.finds && provider.tellsWhere);
        if (provider.name == QLatin1String("osm"))
            QVERIFY(!provider.offline && provider.online && provider.finds && provider.tellsWhere);
    }
    QVERIFY(names.contains(QLatin1String("fake")));
    QVERIFY(names.contains(QLatin1String("osm")));
}

void FinderTest::aPlaceIsFoundWithAllThatIsSaidOfIt()
{
    const auto finder = open(QStringLiteral("fake"));
    QVERIFY(finder && finder->isOffline());
    const FindAnswer answer = ask(*finder, QStringLiteral("Astana"));
    QCOMPARE(answer.error, QString());
    QCOMPARE(answer.places.size(), 2);
    const FoundPlace &city = answer.places[0], &country = answer.places[1];
    QCOMPARE(city.kind, FoundPlace::Kind::Capital);
    QCOMPARE(city.name, QStringLiteral("Astana"));
    QCOMPARE(city.matched, QStringLiteral("ASTANA"));
    QCOMPARE(city.country, QStringLiteral("Kazakhstan"));
    QCOMPARE(city.countryCode, QStringLiteral("KAZ"));
    QCOMPARE(city.iso2, QStringLiteral("KZ"));
    QCOMPARE(city.population, 1'350'228);
    QCOMPARE(city.position, QGeoCoordinate(51.16, 71.47));
    QVERIFY(!city.nearest);
    QCOMPARE(country.kind, FoundPlace::Kind::Country);
    QCOMPARE(country.name, QStringLiteral("Astanaland"));
    QVERIFY(country.bounds.contains(QGeoCoordinate(48, 68)));
    QVERIFY(ask(*finder, QStringLiteral("lyke")).places.first().nearest);
    QVERIFY(ask(*finder, QStringLiteral("nothing")).places.isEmpty());
}

void FinderTest::theLimitIsPassedOn()
{
    const auto finder = open(QStringLiteral("fake"));
    QCOMPARE(ask(*finder, QStringLiteral("Astana"), 1).places.size(), 1);
}

void FinderTest::whatIsAtAPoint()
{
    const auto finder = open(QStringLiteral("fake"));
    const PlaceHere here = askAt(*finder, {51, 71});
    QCOMPARE(here.error, QString());
    QCOMPARE(here.country, QStringLiteral("Kazakhstan"));
    QCOMPARE(here.countryCode, QStringLiteral("KAZ"));
    QCOMPARE(here.city, QStringLiteral("Astana"));
    QCOMPARE(here.cityDistance, std::optional(1234.5));
    QCOMPARE(here.note, QStringLiteral("a note"));
    QVERIFY(!askAt(*finder, {-85, 0}).error.isEmpty());
}

void FinderTest::theOpenSeaIsNoError()
{
    const auto finder = open(QStringLiteral("fake"));
    const PlaceHere here = askAt(*finder, {0, 0});
    QCOMPARE(here.error, QString());
    QVERIFY(here.country.isEmpty() && here.city.isEmpty() && !here.cityDistance);
}

void FinderTest::aNewerQuestionDropsTheOlder()
{
    const auto finder = open(QStringLiteral("fake"));
    const int before = fake::aborted();
    bool older = false;
    finder->find(QStringLiteral("slowly Kyiv"), 8, [&](const FindAnswer &) { older = true; });
    QCOMPARE(ask(*finder, QStringLiteral("Minsk")).places.first().name, QStringLiteral("Minsk"));
    QCOMPARE(fake::aborted(), before + 1);
    QCOMPARE(fake::held(), 1);
    fake::releaseAnswers();
    QCOMPARE(ask(*finder, QStringLiteral("Riga")).places.first().name, QStringLiteral("Riga"));
    QVERIFY(!older);
}

void FinderTest::nothingComesAfterStoppingOrTheFindersEnd()
{
    int answers = 0;
    auto finder = open(QStringLiteral("fake"));
    const auto count = [&](const FindAnswer &) { ++answers; };
    finder->find(QStringLiteral("Kyiv"), 8, count);
    finder->stopFinding();
    finder->find(QStringLiteral("unreachable"), 8, count);
    finder.reset();
    // Who is asked after them has answered: they would have, too.
    QVERIFY(!ask(*open(QStringLiteral("fake")), QStringLiteral("Riga")).places.isEmpty());
    QCOMPARE(answers, 0);
}

void FinderTest::errorsAreSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("unreachable") << "unreachable" << "The place provider “fake” cannot be reached: no route";
    QTest::newRow("nonsense") << "nonsense"
                              << "The place provider “fake” answers in a way that cannot be understood.";
}

void FinderTest::errorsAreSentences()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto finder = open(QStringLiteral("fake"));
    const FindAnswer answer = ask(*finder, text);
    QCOMPARE(answer.error, says);
    QVERIFY(answer.places.isEmpty());
}

void FinderTest::aProviderThatDawdlesIsGivenUp()
{
    const auto finder = open(
        QStringLiteral("fake"), {.parameters = {}, .locale = {}, .patience = std::chrono::milliseconds(20)});
    const int before = fake::aborted();
    const FindAnswer answer = ask(*finder, QStringLiteral("never"));
    QCOMPARE(answer.error, QStringLiteral("The place provider “fake” does not answer (0.02 seconds)."));
    QCOMPARE(fake::aborted(), before + 1);
}

void FinderTest::aProviderThatCannotStartSaysWhy_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QVariantMap>("parameters");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such provider")
        << "atlantis" << QVariantMap() << "There is no place provider “atlantis” on this computer.";
    QTest::newRow("maps only") << "itemsoverlay" << QVariantMap()
                               << "The place provider “itemsoverlay” does not look for places by name.";
    QTest::newRow("broken") << "fake" << QVariantMap{{"fake.broken", true}}
                            << "The place provider “fake” cannot start: it is broken.";
}

void FinderTest::aProviderThatCannotStartSaysWhy()
{
    QFETCH(QString, provider);
    QFETCH(QVariantMap, parameters);
    QFETCH(QString, says);
    QString error;
    QVERIFY(!m_services->open(provider, {.parameters = parameters, .locale = {}}, &error));
    QCOMPARE(error, says);
}

/// An address where nobody listens stands for a network that is not there.
void FinderTest::osmWithoutANetworkSaysSo()
{
    const auto finder = open(
        QStringLiteral("osm"), {.parameters = {{"osm.geocoding.host", "http://127.0.0.1:9"}}, .locale = {}});
    QVERIFY(finder && !finder->isOffline());
    const FindAnswer answer = ask(*finder, QStringLiteral("Astana"));
    QVERIFY2(
        answer.error.startsWith(QStringLiteral("The place provider “osm” cannot be reached")),
        qPrintable(answer.error));
}

QTEST_GUILESS_MAIN(FinderTest)
#include "test_finder.moc"
