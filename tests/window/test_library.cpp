// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"
#include "window/library.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <list>
#include <mutex>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace summitry;

/// Stories whose places are looked up, as the window opens them: on a worker, with the plugin.
class TestLibrary : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QThreadPool::globalInstance()->setMaxThreadCount(4); } // readings that wait
    void aStoryWithoutCoordinatesOpens();
    void aStoryWithAnAmbiguousPlaceIsRefused();
    void thePathTellsAChangeFromAnotherStory();
    void aScaleThatCouldNotBeReadIsReadWhenItIsAskedForAgain();
    void aScaleWhoseReadingThrowsIsReadWhenItIsAskedForAgain();
    void aWorldviewThatCannotBeReadLeavesTheOneThatIsShown();
    void aScaleAskedForMeanwhileIsReadInTheWorldviewThatStays();
    void scalesChangeTheirWorldviewTogether();
};

/// A map whose scales are read when the test says so, one by one.
struct ControlledMap {
    struct Wish {
        MapScale scale;
        QString worldview;
        std::promise<WorldReading> answer;
    };
    std::mutex mutex;
    std::list<Wish> wishes;
    bool isClosed = false;

    ~ControlledMap()
    {
        {
            const std::lock_guard lock(mutex);
            isClosed = true;
            for (Wish &wish : wishes)
                wish.answer.set_value({});
        }
        QThreadPool::globalInstance()->waitForDone();
    }

    WorldReading read(MapScale scale, const QString &worldview)
    {
        std::future<WorldReading> answer;
        {
            const std::lock_guard lock(mutex);
            if (isClosed)
                return {};
            answer = wishes.emplace_back(scale, worldview).answer.get_future();
        }
        return answer.get();
    }
    /// Waits for a reading to begin and ends it; false where none begins.
    bool end(MapScale scale, const QString &worldview, bool well)
    {
        return QTest::qWaitFor([&] {
            const std::lock_guard lock(mutex);
            const auto wish = std::ranges::find_if(
                wishes, [&](const Wish &one) { return one.scale == scale && one.worldview == worldview; });
            if (wish == wishes.end())
                return false;
            const auto world = std::make_shared<World>();
            world->scale = scale;
            world->worldview = worldview;
            wish->answer.set_value(well ? WorldReading{world, {}} : WorldReading{nullptr, "broken"});
            wishes.erase(wish);
            return true;
        });
    }
    bool reads(MapScale scale, const QString &worldview) { return end(scale, worldview, true); }
    bool fails(MapScale scale, const QString &worldview) { return end(scale, worldview, false); }
    Library::WorldReader reader()
    {
        return [this](MapScale scale, const QString &worldview) { return read(scale, worldview); };
    }
};

static QString shown(const Library &library, MapScale scale)
{
    const auto world = library.world(scale);
    return world ? world->worldview : QString();
}

constexpr auto Small = MapScale::Small, Large = MapScale::Large;
static const QString un = "un", deFacto = "de-facto";

/// The small story with another places table.
static void writeStory(const QTemporaryDir &dir, const QByteArray &places)
{
    const QDir small(testData("stories/small"));
    for (const QString &name : small.entryList(QDir::Files))
        QVERIFY(QFile::copy(small.filePath(name), dir.filePath(name)));
    QFile file(dir.filePath("places.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(places) == places.size());
}

void TestLibrary::aStoryWithoutCoordinatesOpens()
{
    const QTemporaryDir dir;
    writeStory(dir, "id,name,country\nbern,Bern,\noslo,Осло,NOR\npretoria,Pretoria,\nairport,Drammen,NOR\n");
    Library library;
    library.openStory(dir.path());
    QVERIFY(QTest::qWaitFor([&] { return library.itinerary() != nullptr; }, 60'000));
    const Place &oslo = *library.itinerary()->story->place("oslo");
    QVERIFY(oslo.origin == Place::Origin::Geocoded);
    QVERIFY(oslo.position.distanceTo({59.91, 10.75}) < 5'000);
    QCOMPARE(library.itinerary()->story->place("bern")->country, QString("CHE"));
    QCOMPARE(library.itinerary()->arcs.size(), size_t(3));
}

void TestLibrary::aStoryWithAnAmbiguousPlaceIsRefused()
{
    const QTemporaryDir dir;
    writeStory(dir, "id,name,country\nbern,Bern,\noslo,Tripoli,\npretoria,Pretoria,\nairport,Oslo,NOR\n");
    Library library;
    QSignalSpy refused(&library, &Library::storyRefused);
    library.openStory(dir.path());
    QVERIFY(refused.wait(60'000));
    const auto problems = refused.first().at(1).value<QList<Problem>>();
    QCOMPARE(problems.size(), 1);
    QVERIFY2(
        problems.first().message.contains("Tripoli in Lebanon (LBN)"), qPrintable(problems.first().message));
}

void TestLibrary::thePathTellsAChangeFromAnotherStory()
{
    const QTemporaryDir one, other;
    const QByteArray places
        = "id,name,country,lat,lon\nbern,Bern,CHE,46,7\noslo,Oslo,NOR,59,10\npretoria,Pretoria,ZAF,-25,28\n"
          "airport,Oslo,NOR,60,11\n";
    writeStory(one, places);
    writeStory(other, places);
    Library library;
    QSignalSpy opened(&library, &Library::storyOpened);
    const auto open = [&](const QString &path) {
        library.openStory(path);
        return opened.wait(60'000) ? opened.last().first().value<Opened>() : Opened{-1};
    };
    QCOMPARE(open(one.path()), Opened::Replaced);
    QCOMPARE(open(one.path()), Opened::Changed);
    QCOMPARE(open(one.filePath("leaders.csv")), Opened::Changed);
    QCOMPARE(open(one.path() + "/../" + QDir(one.path()).dirName() + "/"), Opened::Changed);
    QCOMPARE(open(other.path()), Opened::Replaced);
    QCOMPARE(open(one.path()), Opened::Replaced);
}

void TestLibrary::aScaleThatCouldNotBeReadIsReadWhenItIsAskedForAgain()
{
    ControlledMap map;
    Library library(map.reader());
    QSignalSpy failed(&library, &Library::worldFailed);
    library.require(Small);
    QVERIFY(map.fails(Small, un));
    QVERIFY(failed.wait());
    library.require(Small);
    QVERIFY(map.reads(Small, un));
    QVERIFY(QTest::qWaitFor([&] { return shown(library, Small) == un; }));
}

void TestLibrary::aScaleWhoseReadingThrowsIsReadWhenItIsAskedForAgain()
{
    std::atomic<int> asked = 0;
    Library library([&](MapScale scale, const QString &worldview) {
        if (asked++ == 0)
            throw std::bad_alloc();
        const auto world = std::make_shared<World>();
        world->scale = scale;
        world->worldview = worldview;
        return WorldReading{world, {}};
    });
    QSignalSpy failed(&library, &Library::worldFailed);
    library.require(Small);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().toString(), QString("There is not enough memory."));
    library.require(Small);
    QVERIFY(QTest::qWaitFor([&] { return shown(library, Small) == un; }));
}

void TestLibrary::aWorldviewThatCannotBeReadLeavesTheOneThatIsShown()
{
    ControlledMap map;
    Library library(map.reader());
    QSignalSpy failed(&library, &Library::worldFailed);
    library.require(Small);
    QVERIFY(map.reads(Small, un));
    QVERIFY(QTest::qWaitFor([&] { return shown(library, Small) == un; }));
    library.setWorldview(deFacto);
    QVERIFY(map.fails(Small, deFacto));
    QVERIFY(failed.wait());
    QCOMPARE(library.worldview(), un);
    QCOMPARE(shown(library, Small), un);
    library.setWorldview(deFacto);
    QVERIFY(map.reads(Small, deFacto));
    QVERIFY(QTest::qWaitFor([&] { return shown(library, Small) == deFacto; }));
}

void TestLibrary::aScaleAskedForMeanwhileIsReadInTheWorldviewThatStays()
{
    ControlledMap map;
    Library library(map.reader());
    QSignalSpy failed(&library, &Library::worldFailed);
    library.require(Small);
    QVERIFY(map.reads(Small, un));
    QVERIFY(QTest::qWaitFor([&] { return shown(library, Small) == un; }));
    library.require(Large);
    library.setWorldview(deFacto);
    QVERIFY(map.reads(Large, un)); // for nobody: the worldview is another by now
    QVERIFY(map.fails(Small, deFacto));
    QVERIFY(failed.wait());
    QVERIFY(map.reads(Large, un));
    QVERIFY(QTest::qWaitFor([&] { return shown(library, Large) == un; }));
    QVERIFY(map.reads(Large, deFacto));
}

void TestLibrary::scalesChangeTheirWorldviewTogether()
{
    ControlledMap map;
    Library library(map.reader());
    QSignalSpy changed(&library, &Library::worldviewChanged);
    library.require(Small);
    QVERIFY(map.reads(Small, un));
    QVERIFY(QTest::qWaitFor([&] { return shown(library, Small) == un; }));
    bool isMixed = false;
    connect(&library, &Library::worldOpened, &library, [&] {
        isMixed |= library.world(Large) && shown(library, Large) != shown(library, Small);
    });
    library.setWorldview(deFacto);
    library.require(Large);
    QVERIFY(map.reads(Large, deFacto));
    QVERIFY(map.reads(Small, deFacto));
    QVERIFY(QTest::qWaitFor([&] { return shown(library, Large) == deFacto; }));
    QVERIFY(QTest::qWaitFor([&] { return shown(library, Small) == deFacto; }));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!isMixed);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "test_library.moc"
