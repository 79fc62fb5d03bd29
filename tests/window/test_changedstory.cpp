// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"
#include "window/mainwindow.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// The window when the story that it shows is opened again, or another one.
class TestChangedStory : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;

    const Scene &scene() { return m_window->map().stage().scene(); }
    const Story &story() { return *m_library->itinerary()->story; }
    Selection &selection() { return m_window->selection(); }
    Playhead &playhead() { return m_window->playhead(); }
    QString file(const char *name) { return m_folder->filePath(QLatin1StringView(name)); }

    static void copySmallStory(const QString &to)
    {
        const QDir small(testData("stories/small"));
        for (const QString &name : small.entryList(QDir::Files))
            QVERIFY(QFile::copy(small.filePath(name), QDir(to).filePath(name)));
    }
    /// Puts `to` in the place of `from` in a table.
    void edit(const char *name, const QByteArray &from, const QByteArray &to)
    {
        QFile table(file(name));
        QVERIFY(table.open(QIODevice::ReadWrite));
        QByteArray bytes = table.readAll();
        QCOMPARE(bytes.count(from), 1);
        bytes.replace(from, to);
        QVERIFY(table.resize(0) && table.seek(0) && table.write(bytes) == bytes.size());
    }
    void open(const QString &path)
    {
        QSignalSpy opened(m_library.get(), &Library::storyOpened);
        m_window->openStory(path);
        QVERIFY(opened.wait(60'000));
    }
    void setMoment(const QDate &day)
    {
        const Schedule::Span span = playhead().schedule().day(day);
        playhead().setMoment(span.start + span.length / 2);
    }
    QDate day() { return playhead().schedule().dayAt(playhead().moment()); }

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void filterMomentAndViewSurviveAChange();
    void whatIsLitIsNotLitAfterAChange();
    void whatIsGoneLeavesTheFilter();
    void aStoryThatPlaysPlaysOn();
    void aStoryThatRestsRestsWithTheNewMeeting();
    void anotherStoryBeginsAnew();
    void aBrokenChangeLeavesAllAsItWas();
    void aStoryWithoutArcsShowsItsPlaces();
};

void TestChangedStory::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("changedstory"));
}

void TestChangedStory::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    copySmallStory(m_folder->path());
    m_library = std::make_unique<Library>();
    m_library->require(MapScale::Small);
    m_window = std::make_unique<MainWindow>(*m_library);
    m_window->look().setReduceMotion(true);
    m_window->resize(1200, 800);
    m_window->show();
    open(m_folder->path());
    QVERIFY(QTest::qWaitFor([this] { return scene().chart != nullptr; }, 60'000));
    playhead().pause();
    playhead().setMoment(playhead().schedule().duration());
}

void TestChangedStory::cleanup()
{
    m_window.reset();
    m_library.reset();
}

void TestChangedStory::filterMomentAndViewSurviveAChange()
{
    selection().chooseCountry(QStringLiteral("NOR"));
    selection().chooseLeader(QStringLiteral("north"), true);
    setMoment({2024, 1, 12});
    m_window->map().pan({-60, 25});
    m_window->map().zoom(1.5);
    const Filter filter = selection().filter();
    const View view = scene().view;
    const auto before = m_library->itinerary();

    edit("meetings.csv", "second,", "third,2024-01-11,,north,oslo,to-oslo,Tea,,,reported\nsecond,");
    edit("story.csv", "2024-01-01,", "2023-12-20,");
    open(file("story.csv")); // a table stands for its folder

    QVERIFY(m_library->itinerary() != before);
    QCOMPARE(story().meetings.size(), 3);
    QVERIFY(selection().filter() == filter);
    QCOMPARE(day(), QDate(2024, 1, 12));
    QVERIFY(scene().view == view);
    QVERIFY(!playhead().isPlaying());
    // The scene is of the new story throughout.
    QCOMPARE(scene().itinerary, m_library->itinerary());
    QCOMPARE(scene().frame.schedule.itinerary(), m_library->itinerary());
    QCOMPARE(scene().emphasis.itinerary, m_library->itinerary());
    QVERIFY(scene().layout.isOf(m_library->itinerary()));
    QCOMPARE(scene().frame.day, QDate(2024, 1, 12));
    QVERIFY(!scene().frame.atRest);
    QCOMPARE(scene().emphasis.keptMeetings(), 2);
    const StopIndex oslo = m_library->itinerary()->stopAt(QStringLiteral("oslo"));
    QCOMPARE(scene().frame.stop(oslo).count, 2); // the new one is there
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("leaderPage")));
}

void TestChangedStory::whatIsLitIsNotLitAfterAChange()
{
    selection().lightMeetings({MeetingIndex(1)});
    edit("meetings.csv", "second,2024-01-20,2024-01-21,south,bern,,Talks,Sun,,reported\n", "");
    open(m_folder->path());
    QVERIFY(selection().highlight() == Highlight{});
    QCOMPARE(scene().emphasis.meetings.size(), size_t(1));
}

void TestChangedStory::whatIsGoneLeavesTheFilter()
{
    Filter filter;
    filter.leaders = {QStringLiteral("north"), QStringLiteral("south")};
    filter.countries = {QStringLiteral("NOR"), QStringLiteral("ZAF")};
    selection().setFilter(filter);
    edit("leaders.csv", "south,A guest from the south,,ZAF,,Africa,,pretoria\n", "");
    edit("places.csv", "pretoria,Pretoria,ZAF,-25.746,28.188,\n", "");
    edit("meetings.csv", "second,2024-01-20,2024-01-21,south,bern,,Talks,Sun,,reported\n", "");
    open(m_folder->path());
    QCOMPARE(selection().filter().leaders, QStringList{"north"});
    QCOMPARE(selection().filter().countries, QStringList{"NOR"});
}

void TestChangedStory::aStoryThatPlaysPlaysOn()
{
    setMoment({2024, 1, 5});
    playhead().play();
    open(m_folder->path());
    QVERIFY(playhead().isPlaying());
    QVERIFY(day() >= QDate(2024, 1, 5) && !playhead().atRest());
}

void TestChangedStory::aStoryThatRestsRestsWithTheNewMeeting()
{
    edit("meetings.csv", "second,", "third,2024-02-09,,south,bern,,Tea,,,reported\nsecond,");
    edit("story.csv", "2024-01-31", "2024-02-10");
    open(m_folder->path());
    QVERIFY(playhead().atRest());
    QVERIFY(scene().frame.atRest);
    const StopIndex bern = m_library->itinerary()->stopAt(QStringLiteral("bern"));
    QCOMPARE(scene().frame.stop(bern).count, 2);
}

void TestChangedStory::anotherStoryBeginsAnew()
{
    selection().chooseCountry(QStringLiteral("NOR"));
    setMoment({2024, 1, 12});
    const View fitted = scene().view;
    m_window->map().zoom(2);
    QVERIFY(scene().view != fitted);
    const QTemporaryDir other;
    copySmallStory(other.path());
    open(other.path());
    QVERIFY(selection().filter().isEmpty());
    QVERIFY(playhead().atRest());
    QVERIFY(scene().view == fitted);
}

void TestChangedStory::aBrokenChangeLeavesAllAsItWas()
{
    selection().chooseCountry(QStringLiteral("NOR"));
    const auto before = m_library->itinerary();
    edit("meetings.csv", ",north,", ",nroth,");
    QSignalSpy refused(m_library.get(), &Library::storyRefused);
    m_window->openStory(m_folder->path());
    QVERIFY(refused.wait(60'000));
    QCOMPARE(m_library->itinerary(), before);
    QCOMPARE(selection().filter().countries, QStringList{"NOR"});
    edit("meetings.csv", ",nroth,", ",north,");
    open(m_folder->path());
    QCOMPARE(selection().filter().countries, QStringList{"NOR"});
}

void TestChangedStory::aStoryWithoutArcsShowsItsPlaces()
{
    edit("trips.csv", "to-oslo,A journey to Oslo,2024-01-10,2024-01-11,,page\n", "");
    edit(
        "legs.csv",
        "to-oslo,1,bern,oslo,2024-01-09,page,confirmed\nto-oslo,2,oslo,bern,2024-01-11,page,inferred\n", "");
    edit("meetings.csv", ",oslo,to-oslo,", ",oslo,,");
    edit("meetings.csv", "second,2024-01-20,2024-01-21,south,bern,,Talks,Sun,,reported\n", "");
    open(m_folder->path());
    QVERIFY(m_library->itinerary()->arcs.empty());
    QVERIFY(!m_library->itinerary()->stops.empty());
    QCOMPARE(scene().layout.stops.size(), m_library->itinerary()->stops.size());
    QVERIFY(
        std::ranges::any_of(scene().layout.labels, [](const Label &label) { return label.text == "Oslo"; }));
}

QTEST_MAIN(TestChangedStory)
#include "test_changedstory.moc"
