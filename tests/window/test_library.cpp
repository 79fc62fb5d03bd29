#include "support/testdata.h"
#include "window/library.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// Stories whose places are looked up, as the window opens them: on a worker, with the plugin.
class TestLibrary : public QObject {
    Q_OBJECT

private slots:
    void aStoryWithoutCoordinatesOpens();
    void aStoryWithAnAmbiguousPlaceIsRefused();
    void thePathTellsAChangeFromAnotherStory();
};

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

QTEST_GUILESS_MAIN(TestLibrary)
#include "test_library.moc"
