// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"
#include "window/mainwindow.h"
#include "window/panel/meetingdays.h"
#include "window/settings.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// What people expect of a window, done with mouse and keys in the real one.
class HabitsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;

    MapView &map() { return m_window->map(); }
    const Scene &scene() { return map().stage().scene(); }
    const Filter &filter() { return m_window->selection().filter(); }
    const Itinerary &itinerary() { return *m_library->itinerary(); }
    static Filter only(const QString &city)
    {
        Filter filter;
        filter.cities = {city};
        return filter;
    }
    static QString moscow() { return QStringLiteral("moscow"); }

    QPoint onMap(LonLat place) { return scene().view.toScreen(place)->toPoint(); }
    void click(LonLat place, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&map(), Qt::LeftButton, modifiers, onMap(place));
    }
    void clickRing(const QString &city, Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint at = scene().layout.stops[itinerary().stopAt(city)].at.toPoint();
        QTest::mouseClick(&map(), Qt::LeftButton, modifiers, at);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&map(), key, modifiers); }
    template <typename T> T *part(const char *name) ///< that is shown
    {
        for (T *widget : m_window->findChildren<T *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    qsizetype guests()
    {
        qsizetype count = 0;
        for (const GuestRow *row : m_window->findChildren<GuestRow *>())
            count += row->isVisibleTo(m_window.get()) ? 1 : 0;
        return count;
    }
    void trigger(const char *action) { m_window->findChild<QAction *>(QLatin1String(action))->trigger(); }
    void open(const QString &path)
    {
        m_window.reset();
        m_library = std::make_unique<Library>();
        m_library->require(MapScale::Small);
        m_library->openStory(path);
        m_window = std::make_unique<MainWindow>(*m_library);
        m_window->look().setChoice(Look::Choice::Light);
        m_window->look().setReduceMotion(true);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return m_library->itinerary() && scene().chart
                    && scene().chart->world->scale == MapScale::Medium;
            },
            60000));
        m_window->playhead().pause();
        m_window->playhead().setMoment(m_window->playhead().schedule().duration());
    }

    static constexpr LonLat China{102, 34}, India{78, 22};

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aRingOpensThePageOfItsPlace();
    void aRingOutsideTheFilterIsKeptAlone();
    void aGuestOfThePageOpensTheLeader();
    void thePageCountsWhatTheFilterKeeps();
    void thePageHasItsVenues();
    void thePageIsSearchedByItself();
    void whatLeavesNothingIsSaidAndTakenBack();
    void filtersAreTakenBackAndDoneAgain();
    void aViewIsTakenBackAsOneStep();
    void homeFitsTheStory();
    void aStoryBringsItsOwnHistory();
    void theProtagonistIsFoundFirst();
    void aPlaceOfTheStoryIsFoundFirst();
    void copiedIsWhatAnExportShows();
    void playingStopsBehindTheExportDialog();
    void allMeetingsAreSortedAndCopied();
    void recentStoriesAreListedByTitle();
    void aRecentStoryThatIsGoneIsDropped();
    void theStoryThatWasOpenLastIsRemembered();
    void theBuiltInStoryIsAlwaysThere();
};

void HabitsTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("habits"));
}

void HabitsTest::init()
{
    QSettings().clear();
    open(frozenStory());
}

void HabitsTest::cleanup()
{
    m_window.reset();
    m_library.reset();
}

void HabitsTest::aRingOpensThePageOfItsPlace()
{
    clickRing(moscow());
    QCOMPARE(filter(), only(moscow()));
    QVERIFY(part<QWidget>("placePage"));
    QCOMPARE(part<Paragraph>("placeName")->text(), QStringLiteral("Moscow"));
    QCOMPARE(part<Paragraph>("placeFacts")->text(), QStringLiteral("City in Russia · 25 meetings on 7 days"));
    QCOMPARE(guests(), 25);
    auto *chip = part<QAbstractButton>("chip:moscow");
    QVERIFY(chip);
    QCOMPARE(chip->text(), QStringLiteral("Moscow"));
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return filter().isEmpty() && !part<QWidget>("placePage"); }));
}

void HabitsTest::aRingOutsideTheFilterIsKeptAlone()
{
    click(China);
    QCOMPARE(filter().countries, QStringList{QStringLiteral("CHN")});
    clickRing(moscow());
    QCOMPARE(filter(), only(moscow()));
}

void HabitsTest::aGuestOfThePageOpensTheLeader()
{
    clickRing(moscow());
    GuestRow *guest = m_window->findChild<GuestRow *>();
    QVERIFY(guest);
    const QString name = guest->text();
    guest->setFocus();
    QTest::keyClick(guest, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return part<Paragraph>("leaderName"); }));
    QCOMPARE(part<Paragraph>("leaderName")->text(), name);
    QCOMPARE(filter().cities, QStringList{moscow()});
}

void HabitsTest::thePageCountsWhatTheFilterKeeps()
{
    Filter kept = only(moscow());
    kept.from = kept.to = QDate(2024, 5, 9);
    m_window->selection().setFilter(kept);
    qsizetype there = 0;
    for (const MeetingIndex meeting : itinerary().stops[itinerary().stopAt(moscow())].meetings)
        there += itinerary().story->meetings[meeting].date == kept.from ? 1 : 0;
    QCOMPARE(guests(), there);
    QVERIFY(part<Paragraph>("placeFacts")->text().endsWith(QStringLiteral("on 1 day")));
}

void HabitsTest::thePageHasItsVenues()
{
    clickRing(moscow());
    QMap<QString, int> held;
    for (const MeetingIndex meeting : itinerary().stops[itinerary().stopAt(moscow())].meetings)
        ++held[itinerary().story->meetings[meeting].place];
    QVERIFY(held.size() > 1);
    for (auto venue = held.cbegin(); venue != held.cend(); ++venue) {
        auto *tab = part<QAbstractButton>(qPrintable(QStringLiteral("venue:") + venue.key()));
        QVERIFY(tab);
        QVERIFY(tab->accessibleName().contains(QStringLiteral(", %1 meeting").arg(venue.value())));
        QTest::mouseClick(tab, Qt::LeftButton);
        QCOMPARE(guests(), venue.value());
    }
    QTest::mouseClick(part<QAbstractButton>("venue:"), Qt::LeftButton);
    QCOMPARE(guests(), 25);
    clickRing(QStringLiteral("hanoi"));
    QVERIFY2(!part<QAbstractButton>("venue:"), "one venue needs no heads");
}

void HabitsTest::thePageIsSearchedByItself()
{
    clickRing(moscow());
    auto *field = part<QLineEdit>("placeSearch");
    QVERIFY(field);
    const auto count = [&](auto matches) {
        qsizetype found = 0;
        for (const MeetingIndex meeting : itinerary().stops[itinerary().stopAt(moscow())].meetings)
            found += matches(itinerary().story->meetings[meeting]) ? 1 : 0;
        return found;
    };
    QTest::keyClicks(field, QStringLiteral("lukash"));
    QCOMPARE(guests(), count([](const Meeting &m) { return m.leader == QStringLiteral("lukashenko"); }));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(guests(), 25);
    QTest::keyClicks(field, QStringLiteral("8 may"));
    QCOMPARE(guests(), count([](const Meeting &m) { return m.date == QDate(2024, 5, 8); }));
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(qobject_cast<GuestRow *>(QApplication::focusWidget()));
    field->setText(QStringLiteral("nobody at all"));
    QCOMPARE(guests(), 0);
    QVERIFY(part<QWidget>("nothingFound"));
    QCOMPARE(filter(), only(moscow()));
}

void HabitsTest::whatLeavesNothingIsSaidAndTakenBack()
{
    m_window->selection().chooseLeader(QStringLiteral("xi-jinping"));
    const Filter before = filter();
    click(India, Qt::ControlModifier);
    QVERIFY(filter() != before);
    QVERIFY(m_window->notice().isVisible());
    QVERIFY2(m_window->notice().text().startsWith(QStringLiteral("No meeting is left")), "it is said");
    QTest::mouseClick(part<QPushButton>("noticeOffer"), Qt::LeftButton);
    QCOMPARE(filter(), before);
    QVERIFY(!m_window->notice().isVisible());
    click(India, Qt::ControlModifier);
    QVERIFY(m_window->notice().isVisible());
    m_window->selection().clear();
    QVERIFY2(!m_window->notice().isVisible(), "it is not so any more");
}

void HabitsTest::filtersAreTakenBackAndDoneAgain()
{
    click(China);
    const Filter china = filter();
    click(India, Qt::ControlModifier);
    const Filter both = filter();
    QVERIFY(both != china);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(filter(), china);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(filter().isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(filter().isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(filter(), china);
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(filter(), both);
    press(Qt::Key_Escape);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(filter(), both);
}

void HabitsTest::aViewIsTakenBackAsOneStep()
{
    const View before = scene().view;
    for (int step = 0; step < 3; ++step)
        press(Qt::Key_Plus);
    press(Qt::Key_G);
    const View after = scene().view;
    QVERIFY(after.projection != before.projection);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(scene().view, before);
    QVERIFY(map().projection() == before.projection.kind());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(scene().view, after);
    QVERIFY(map().projection() == ProjectionKind::Orthographic);
}

void HabitsTest::homeFitsTheStory()
{
    map().fit(Fit::Story);
    const View whole = scene().view;
    press(Qt::Key_Plus);
    QVERIFY(scene().view != whole);
    press(Qt::Key_Home);
    QCOMPARE(scene().view, whole);
}

void HabitsTest::aStoryBringsItsOwnHistory()
{
    click(China);
    m_window->openStory(testData("stories/small"));
    QVERIFY(QTest::qWaitFor([&] { return m_library->itinerary()->story->path != frozenStory(); }));
    QVERIFY(!m_window->findChild<QAction *>(QStringLiteral("undo"))->isEnabled());
}

void HabitsTest::theProtagonistIsFoundFirst()
{
    click(China);
    press(Qt::Key_Slash);
    auto *field = part<QLineEdit>("findField");
    QTest::keyClicks(field, QStringLiteral("Putin"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !field->isVisible(); }, 20000));
    QVERIFY(filter().isEmpty());
    QVERIFY2(!part<QWidget>("placeMark"), "no place is meant");
}

void HabitsTest::aPlaceOfTheStoryIsFoundFirst()
{
    press(Qt::Key_Slash);
    auto *field = part<QLineEdit>("findField");
    QTest::keyClicks(field, QStringLiteral("moscow"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !field->isVisible(); }, 20000));
    QCOMPARE(filter(), only(moscow()));
    QVERIFY(part<QWidget>("placePage"));
}

void HabitsTest::copiedIsWhatAnExportShows()
{
    settings().exportSize.write({640, 360});
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QTest::qWaitFor(
        [] { return QGuiApplication::clipboard()->image().size() == QSize(640, 360); }, 20000));
}

void HabitsTest::playingStopsBehindTheExportDialog()
{
    m_window->playhead().setMoment(0);
    m_window->playhead().play();
    trigger("export");
    QVERIFY(part<QDialog>("exportDialog"));
    QVERIFY(!m_window->playhead().isPlaying());
}

void HabitsTest::allMeetingsAreSortedAndCopied()
{
    press(Qt::Key_M);
    auto *table = part<QTableView>("meetingTable");
    QVERIFY(table);
    const auto meetings = static_cast<int>(itinerary().story->meetings.size());
    QCOMPARE(table->model()->rowCount(), meetings);
    const auto cell
        = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QHeaderView *heads = table->horizontalHeader();
    const QPoint leaders(heads->sectionViewportPosition(1) + 10, heads->height() / 2);
    QTest::mouseClick(heads->viewport(), Qt::LeftButton, {}, leaders);
    for (int row = 1; row < meetings; ++row)
        QVERIFY(QString::localeAwareCompare(cell(row - 1, 1), cell(row, 1)) <= 0);
    QTest::mouseClick(part<QPushButton>("copyCsv"), Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), meetings + 1);
    QVERIFY(lines.first().startsWith(QStringLiteral("Date,Leader,Country,City")));
    QVERIFY(lines[1].startsWith(QStringLiteral("2024-")));
    const QString first = cell(0, 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return part<Paragraph>("leaderName"); }));
    QCOMPARE(part<Paragraph>("leaderName")->text(), first);
}

void HabitsTest::recentStoriesAreListedByTitle()
{
    for (QMenu *menu : m_window->findChildren<QMenu *>())
        emit menu->aboutToShow();
    QStringList items;
    for (const QAction *action : m_window->findChildren<QAction *>())
        items << action->text();
    QVERIFY(items.contains(itinerary().story->title.in(QStringLiteral("en"))));
}

void HabitsTest::aRecentStoryThatIsGoneIsDropped()
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy"));
    QVERIFY(QDir().mkpath(copy));
    for (const QFileInfo &file : QDir(testData("stories/small")).entryInfoList(QDir::Files))
        QVERIFY(QFile::copy(file.filePath(), copy + QLatin1Char('/') + file.fileName()));
    m_window->openStory(copy);
    QVERIFY(QTest::qWaitFor([&] { return m_library->itinerary()->story->path == copy; }));
    const QString title = itinerary().story->title.in(QStringLiteral("en"));
    m_window->openStory(frozenStory());
    QVERIFY(QTest::qWaitFor([&] { return m_library->itinerary()->story->path != copy; }));
    QVERIFY(QDir(copy).removeRecursively());
    const auto item = [&]() -> QAction * {
        for (QMenu *menu : m_window->findChildren<QMenu *>())
            emit menu->aboutToShow();
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->text() == title)
                return action;
        }
        return nullptr;
    };
    QVERIFY(item());
    item()->trigger();
    QVERIFY(m_window->notice().isVisible());
    QVERIFY(m_window->notice().text().contains(QStringLiteral("is gone")));
    QVERIFY(!item());
}

void HabitsTest::theStoryThatWasOpenLastIsRemembered()
{
    m_window->close();
    QCOMPARE(QDir(RecentStories::toStartWith()), QDir(frozenStory()));
    settings().lastStory.write(QStringLiteral("/nowhere/story"));
    QCOMPARE(RecentStories::toStartWith(), RecentStories::builtIn());
    open(RecentStories::toStartWith());
    QVERIFY(m_window->notice().isVisible());
    QVERIFY(m_window->notice().text().contains(QStringLiteral("/nowhere/story is gone")));
}

void HabitsTest::theBuiltInStoryIsAlwaysThere()
{
    trigger("builtInStory");
    QVERIFY(QTest::qWaitFor([&] { return m_library->itinerary()->story->path == RecentStories::builtIn(); }));
}

QTEST_MAIN(HabitsTest)
#include "test_habits.moc"
