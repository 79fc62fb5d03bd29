// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/geodesic.h"
#include "support/fakeplaces.h"
#include "support/testdata.h"
#include "window/find/findmodel.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace summitry;

/// Types and clicks in the real window, on the built-in story as it was frozen. The places come from the
/// provider "fake" (see tests/finder/fakeprovider): a city called as the text, and a country called TEXTland.
class FindBoxTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;

    MapView &map() { return m_window->map(); }
    const Scene &scene() { return map().stage().scene(); }
    const Filter &filter() { return m_window->selection().filter(); }
    const Story &story() { return *m_library->itinerary()->story; }
    template <typename T> T &child(const char *name)
    {
        return *m_window->findChild<T *>(QLatin1String(name));
    }
    QWidget &box() { return child<QWidget>("findBox"); }
    QLineEdit &field() { return child<QLineEdit>("findField"); }
    QListView &list() { return child<QListView>("findList"); }
    QWidget &card() { return child<QWidget>("placeCard"); }
    QWidget &mark() { return child<QWidget>("placeMark"); }
    const FindModel &model() { return *static_cast<const FindModel *>(list().model()); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&field(), key, modifiers);
    }
    void open() { QTest::keyClick(&map(), Qt::Key_Slash); }
    void type(const QString &text)
    {
        open();
        if (text.toLatin1() == text)
            QTest::keyClicks(&field(), text);
        else
            field().insert(text); // QTest has no keys for it
    }
    QStringList lines()
    {
        QStringList lines;
        for (int row = 0; row < model().rowCount(); ++row)
            lines << model().index(row).data().toString();
        return lines;
    }
    QString marked() { return list().currentIndex().data().toString(); }
    QString notice()
    {
        const auto *label = m_window->findChild<QLabel *>(QStringLiteral("findNotice"));
        return label && label->isVisible() ? label->accessibleName().trimmed() : QString();
    }
    bool shows(const QString &line)
    {
        return QTest::qWaitFor([&] { return lines().contains(line); });
    }
    QPoint onMap(LonLat place) { return scene().view.toScreen(place)->toPoint(); }
    void rightClick(QPoint at) { askInMenu(QContextMenuEvent::Mouse, at); }
    void askInMenu(QContextMenuEvent::Reason reason, QPoint at)
    {
        QContextMenuEvent event(reason, at, map().mapToGlobal(at));
        QApplication::sendEvent(&map(), &event);
        auto *menu = m_window->findChild<QMenu *>(QStringLiteral("mapMenu"));
        menu->findChild<QAction *>(QStringLiteral("hereAction"))->trigger();
        menu->close();
        delete menu;
    }
    bool cardSays(const QString &words)
    {
        return QTest::qWaitFor([&] { return card().isVisible() && card().accessibleName().contains(words); });
    }

    static constexpr LonLat Astana{71.47, 51.16}, Pacific{150, 20};

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theBoxOpensByKeyAndButtonAndEscClosesIt();
    void whatIsTypedFindsInFourGroups();
    void enterOnALeaderSelectsIt();
    void enterOnAMeetingShowsIt();
    void enterOnAPlaceFliesThereAndMarksIt();
    void enterOnACountryOffersToShowItAlone();
    void enterBeforeTheAnswerTakesWhatWasTyped();
    void arrowsAndTabMoveTheMark();
    void aClickTakesALine();
    void theNewestQueryWins();
    void whatIsNotFoundIsSaid();
    void likeSpellingsAreOffered();
    void waitingIsToldWhenItLasts();
    void anUnreachableProviderOffersTheOfflineOne();
    void aProviderThatIsNotThereIsNamed();
    void aProviderInTheNetworkIsAskedOnEnterOnly();
    void theMapFliesThere();
    void reducedMotionGoesAtOnce();
    void aSmallCountryIsShownWithWhatIsAroundIt();
    void aRightClickTellsWhatIsHere();
    void theOpenSeaIsToldToo();
    void aKeyTellsWhatIsInTheMiddle();
    void aFailedQuestionOffersTheOfflineProvider();
    void theCardStaysWithItsPlace();
    void theProviderIsChosenAndRemembered();
    void theFieldOfThePanelKeepsItsOwnKey();
};

void FindBoxTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("findbox"));
    QCoreApplication::addLibraryPath(testPlugins());
}

void FindBoxTest::init()
{
    QSettings().clear();
    m_library = std::make_unique<Library>();
    m_library->require(MapScale::Small);
    m_library->openStory(frozenStory());
    m_window = std::make_unique<MainWindow>(*m_library);
    m_window->look().setChoice(Look::Choice::Light);
    m_window->look().setReduceMotion(true);
    m_window->places().setProvider(QStringLiteral("fake"));
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(QTest::qWaitFor(
        [&] {
            return m_library->itinerary() && scene().chart && scene().chart->world->scale == MapScale::Medium;
        },
        60000));
    m_window->playhead().pause();
    m_window->playhead().setMoment(m_window->playhead().schedule().duration());
}

void FindBoxTest::cleanup()
{
    m_window.reset();
    m_library.reset();
}

void FindBoxTest::theBoxOpensByKeyAndButtonAndEscClosesIt()
{
    QVERIFY(!box().isVisible());
    QTest::keyClick(&map(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(box().isVisible() && field().hasFocus());
    m_window->selection().chooseCountry(QStringLiteral("CHN"));
    press(Qt::Key_Escape);
    QVERIFY(!box().isVisible() && map().hasFocus());
    QVERIFY2(!filter().isEmpty(), "Esc in the box is not Esc on the map");
    QTest::mouseClick(&child<QWidget>("findButton"), Qt::LeftButton);
    QVERIFY(box().isVisible() && field().hasFocus());
    QTest::mouseClick(&map(), Qt::LeftButton, {}, onMap(Pacific));
    QVERIFY(!box().isVisible());
}

void FindBoxTest::whatIsTypedFindsInFourGroups()
{
    type(QStringLiteral("kazakhstan"));
    QVERIFY(shows(QStringLiteral("kazakhstanland")));
    const QStringList found = lines();
    for (const char *head : {"Leaders", "Meetings", "Places", "Countries"})
        QVERIFY2(found.contains(QLatin1String(head)), head);
    QVERIFY(found.indexOf("Leaders") < found.indexOf("Meetings"));
    QVERIFY(found.indexOf("Meetings") < found.indexOf("Places"));
    QVERIFY(found.indexOf("Places") < found.indexOf("Countries"));
    QCOMPARE(found.indexOf("Kassym-Jomart Tokayev"), found.indexOf("Leaders") + 1);
    const int place = static_cast<int>(found.indexOf("kazakhstan"));
    QCOMPARE(model().finding(place)->detail, QStringLiteral("capital of Kazakhstan"));
    QCOMPARE(model().finding(place)->aside, QStringLiteral("1.35 million"));
    QCOMPARE(model().finding(place)->iso2, QStringLiteral("KZ"));
    // What is called just so is marked, though it stands below.
    QCOMPARE(marked(), QStringLiteral("kazakhstan"));
    QVERIFY(map().rect().contains(box().geometry()));
}

void FindBoxTest::enterOnALeaderSelectsIt()
{
    type(QStringLiteral("Токаев"));
    QVERIFY(shows(QStringLiteral("Токаевland")));
    while (list().currentIndex().row() > 1)
        press(Qt::Key_Up);
    QCOMPARE(marked(), QStringLiteral("Kassym-Jomart Tokayev"));
    press(Qt::Key_Return);
    QVERIFY(!box().isVisible());
    QCOMPARE(story().leader(m_window->selection().leader())->country, QStringLiteral("KAZ"));
}

void FindBoxTest::enterOnAMeetingShowsIt()
{
    type(QStringLiteral("xi jinping astana"));
    QVERIFY(shows(QStringLiteral("xi jinping astana")));
    while (list().currentIndex().row() > 1)
        press(Qt::Key_Up);
    const Finding meeting = *model().finding(1);
    QCOMPARE(meeting.kind, Finding::Kind::Meeting);
    QCOMPARE(meeting.title, QStringLiteral("Xi Jinping, Astana"));
    press(Qt::Key_Enter);
    QCOMPARE(m_window->selection().leader(), story().meetings[meeting.meeting].leader);
    QVERIFY(mark().isVisible());
}

void FindBoxTest::enterOnAPlaceFliesThereAndMarksIt()
{
    const double before = scene().view.scale;
    type(QStringLiteral("Zyx"));
    QVERIFY(shows(QStringLiteral("Zyx")));
    press(Qt::Key_Return);
    QVERIFY(!box().isVisible());
    const QPoint at = onMap(Astana);
    QVERIFY((at - map().rect().center()).manhattanLength() <= 3);
    QVERIFY(scene().view.scale > before);
    QVERIFY(mark().isVisible());
    QCOMPARE(mark().accessibleName(), QStringLiteral("Zyx"));
    QVERIFY(mark().geometry().contains(at));
    QTest::keyClick(&map(), Qt::Key_Left);
    QVERIFY(mark().geometry().contains(onMap(Astana)));
}

void FindBoxTest::enterOnACountryOffersToShowItAlone()
{
    type(QStringLiteral("Zyx"));
    QVERIFY(shows(QStringLiteral("Zyxland")));
    press(Qt::Key_Down);
    QCOMPARE(marked(), QStringLiteral("Zyxland"));
    press(Qt::Key_Return);
    QVERIFY(map().rect().contains(onMap({67, 48})));
    QVERIFY(card().isVisible());
    auto &button = child<QPushButton>("showOnly");
    QCOMPARE(button.text(), QStringLiteral("Show only Zyxland"));
    QVERIFY(button.hasFocus());
    QTest::keyClick(&button, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !card().isVisible(); }));
    QCOMPARE(filter().countries, QStringList{QStringLiteral("KAZ")});
}

void FindBoxTest::enterBeforeTheAnswerTakesWhatWasTyped()
{
    type(QStringLiteral("slowly Zyx"));
    press(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([] { return fake::held() > 0; }));
    QVERIFY(box().isVisible());
    fake::releaseAnswers();
    QVERIFY(QTest::qWaitFor([&] { return !box().isVisible(); }));
    QCOMPARE(mark().accessibleName(), QStringLiteral("Zyx"));
}

void FindBoxTest::arrowsAndTabMoveTheMark()
{
    type(QStringLiteral("kazakhstan"));
    QVERIFY(shows(QStringLiteral("kazakhstanland")));
    press(Qt::Key_Tab);
    QCOMPARE(marked(), QStringLiteral("kazakhstanland"));
    press(Qt::Key_Down);
    QCOMPARE(marked(), QStringLiteral("kazakhstanland"));
    press(Qt::Key_Tab);
    QCOMPARE(marked(), QStringLiteral("Kassym-Jomart Tokayev"));
    press(Qt::Key_Up);
    QCOMPARE(marked(), QStringLiteral("Kassym-Jomart Tokayev"));
    press(Qt::Key_Tab);
    QCOMPARE(list().currentIndex().row(), lines().indexOf("Meetings") + 1);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(marked(), QStringLiteral("Kassym-Jomart Tokayev"));
    QVERIFY(field().hasFocus());
}

void FindBoxTest::aClickTakesALine()
{
    type(QStringLiteral("tokayev"));
    QVERIFY(shows(QStringLiteral("Kassym-Jomart Tokayev")));
    const QRect line = list().visualRect(model().index(1));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, line.center());
    QVERIFY(!box().isVisible());
    QCOMPARE(story().leader(m_window->selection().leader())->country, QStringLiteral("KAZ"));
}

void FindBoxTest::theNewestQueryWins()
{
    type(QStringLiteral("slowly Abc"));
    QVERIFY(QTest::qWaitFor([] { return fake::held() > 0; }));
    field().setText(QStringLiteral("Zyx"));
    QVERIFY(shows(QStringLiteral("Zyx")));
    fake::releaseAnswers();
    QCoreApplication::processEvents();
    QVERIFY(lines().contains(QStringLiteral("Zyx")));
    QVERIFY(!lines().contains(QStringLiteral("Abc")));
}

void FindBoxTest::whatIsNotFoundIsSaid()
{
    type(QStringLiteral("nothing"));
    QVERIFY(QTest::qWaitFor([&] { return !notice().isEmpty(); }));
    QCOMPARE(notice(), QStringLiteral("Nothing is called “nothing”. Clear the search."));
    press(Qt::Key_Return);
    QVERIFY(box().isVisible());
    child<QLabel>("findNotice").linkActivated(QStringLiteral("out"));
    QVERIFY(QTest::qWaitFor([&] { return field().text().isEmpty(); }));
    QCOMPARE(notice(), QString());
}

void FindBoxTest::likeSpellingsAreOffered()
{
    type(QStringLiteral("lyke"));
    QVERIFY(QTest::qWaitFor([&] { return !notice().isEmpty(); }));
    QCOMPARE(notice(), QStringLiteral("Nothing is called “lyke”. Nearest spellings:"));
    QCOMPARE(lines(), QStringList{QStringLiteral("lyke")});
}

void FindBoxTest::waitingIsToldWhenItLasts()
{
    type(QStringLiteral("never"));
    QVERIFY(QTest::qWaitFor([&] { return notice() == QStringLiteral("Looking for places…"); }));
    press(Qt::Key_Escape);
    open();
    field().setText(QStringLiteral("Zyx"));
    QVERIFY(shows(QStringLiteral("Zyx")));
    QCOMPARE(notice(), QString());
}

void FindBoxTest::anUnreachableProviderOffersTheOfflineOne()
{
    type(QStringLiteral("unreachable"));
    QVERIFY(QTest::qWaitFor([&] { return !notice().isEmpty(); }));
    QCOMPARE(
        notice(),
        QStringLiteral("The place provider “fake” cannot be reached: no route Look offline instead."));
    child<QLabel>("findNotice").linkActivated(QStringLiteral("out"));
    QVERIFY(QTest::qWaitFor([&] { return m_window->places().provider() == Places::offlineProvider(); }));
    QVERIFY(box().isVisible() && field().hasFocus());
}

void FindBoxTest::aProviderThatIsNotThereIsNamed()
{
    m_window->places().setProvider(QStringLiteral("atlantis"));
    type(QStringLiteral("tokayev"));
    QVERIFY(QTest::qWaitFor([&] { return !notice().isEmpty(); }));
    QVERIFY2(
        notice().startsWith(QStringLiteral("There is no place provider “atlantis” on this computer.")),
        qPrintable(notice()));
    QVERIFY2(lines().contains(QStringLiteral("Kassym-Jomart Tokayev")), "the story answers all the same");
}

void FindBoxTest::aProviderInTheNetworkIsAskedOnEnterOnly()
{
    m_window->places().setProvider(QStringLiteral("osm"));
    type(QStringLiteral("Zyx"));
    QVERIFY(shows(QStringLiteral("Look for “Zyx”")));
    QTest::qWait(100); // longer than a text has to rest before others are asked: timers run out in order
    QCOMPARE(
        lines(), (QStringList{QStringLiteral("Places and countries"), QStringLiteral("Look for “Zyx”")}));
}

void FindBoxTest::theMapFliesThere()
{
    m_window->look().setReduceMotion(false);
    map().fit(Fit::Story);
    type(QStringLiteral("Zyx"));
    QVERIFY(shows(QStringLiteral("Zyx")));
    const QPointF before = scene().view.centre;
    bool onTheWay = false;
    QObject watcher;
    connect(&map().stage(), &Stage::baseChanged, &watcher, [&] {
        onTheWay
            |= scene().view.centre != before && (onMap(Astana) - map().rect().center()).manhattanLength() > 3;
    });
    press(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return (onMap(Astana) - map().rect().center()).manhattanLength() <= 3; }));
    QVERIFY(onTheWay);
}

void FindBoxTest::reducedMotionGoesAtOnce()
{
    const View there = map().viewOf({100, 10});
    map().travelTo(there);
    QCOMPARE(scene().view, there);
}

void FindBoxTest::aSmallCountryIsShownWithWhatIsAroundIt()
{
    QVERIFY(map().flyToCountry(QStringLiteral("BHR")));
    QVERIFY(map().rect().contains(onMap({50.55, 26.05})));
    QVERIFY2(map().rect().contains(onMap({51.4, 25.8})), "the strait beside it");
}

void FindBoxTest::aRightClickTellsWhatIsHere()
{
    m_window->selection().chooseCountry(QStringLiteral("CHN"));
    rightClick(onMap(Astana));
    QVERIFY(cardSays(QStringLiteral("Kazakhstan. a note. Astana, 1.2 km away.")));
    QVERIFY2(
        card().accessibleName().contains(QStringLiteral(" from Moscow, home of Vladimir Putin")),
        qPrintable(card().accessibleName()));
    static const QRegularExpression kilometres(QStringLiteral("([0-9,]+) km from"));
    const QString told = kilometres.match(card().accessibleName()).captured(1).remove(QLatin1Char(','));
    QVERIFY(qAbs(told.toDouble() - Geodesic({37.6, 55.75}, Astana).length() / 1000) < 30);
    QTest::mouseClick(&child<QWidget>("copyCoordinates"), Qt::LeftButton);
    const QStringList parts = QApplication::clipboard()->text().split(QStringLiteral(", "));
    QCOMPARE(parts.size(), 2);
    QVERIFY(qAbs(parts[0].toDouble() - Astana.lat) < 0.3 && qAbs(parts[1].toDouble() - Astana.lon) < 0.3);
    m_window->selection().chooseLeader(QStringLiteral("xi-jinping"));
    m_window->selection().chooseDates({2024, 6, 1}, {});
    QTest::mouseClick(&child<QPushButton>("showOnly"), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return !card().isVisible(); }));
    QCOMPARE(filter().countries, QStringList{QStringLiteral("KAZ")});
    QVERIFY2(filter().leaders.isEmpty() && filter().from.isValid(), "the country alone, the dates stay");
    rightClick(onMap(Astana));
    QVERIFY(cardSays(QStringLiteral("Kazakhstan")));
    QCOMPARE(child<QPushButton>("showOnly").text(), QStringLiteral("Show all countries"));
    QTest::mouseClick(&child<QPushButton>("showOnly"), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return filter().countries.isEmpty(); }));
}

void FindBoxTest::theOpenSeaIsToldToo()
{
    map().fit(Fit::Story);
    m_window->resize(1440, 900);
    const auto at = scene().view.toScreen(LonLat{0, 0});
    QVERIFY(at);
    // (0, 0) itself is what "fake" takes for the sea: fly there, so that the middle is just that.
    map().flyTo(map().viewOf({0, 0}));
    rightClick(map().rect().center());
    QVERIFY(cardSays(QStringLiteral(" from Moscow")));
    QTest::keyClick(&map(), Qt::Key_Escape);
    QVERIFY(!card().isVisible());
}

void FindBoxTest::aKeyTellsWhatIsInTheMiddle()
{
    QTest::mouseMove(m_window.get(), {5, 5});
    QTest::keyClick(&map(), Qt::Key_W);
    QVERIFY(cardSays(QStringLiteral("Astana")));
    QVERIFY(mark().geometry().contains(map().rect().center()));
    QVERIFY(card().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!card().isVisible() && !mark().isVisible() && map().hasFocus());
    askInMenu(QContextMenuEvent::Keyboard, map().rect().center());
    QVERIFY(cardSays(QStringLiteral("Astana")));
}

void FindBoxTest::aFailedQuestionOffersTheOfflineProvider()
{
    m_window->places().setProvider(QStringLiteral("atlantis"));
    rightClick(onMap(Astana));
    QVERIFY(
        QTest::qWaitFor([&] { return m_window->findChild<QLabel *>(QStringLiteral("placeCardTrouble")); }));
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("copyCoordinates"))->isVisible());
    child<QLabel>("placeCardTrouble").linkActivated(QStringLiteral("out"));
    QVERIFY(QTest::qWaitFor([&] { return m_window->places().provider() == Places::offlineProvider(); }));
}

void FindBoxTest::theCardStaysWithItsPlace()
{
    rightClick(onMap(Astana));
    QVERIFY(cardSays(QStringLiteral("Kazakhstan")));
    const QPoint before = card().pos() - onMap(Astana);
    map().pan({-60, 20});
    QVERIFY((card().pos() - onMap(Astana) - before).manhattanLength() <= 3);
    rightClick(onMap(Astana) + QPoint(0, 30));
    QTest::mouseClick(&child<QWidget>("placeCardClose"), Qt::LeftButton);
    QVERIFY(!card().isVisible());
}

void FindBoxTest::theProviderIsChosenAndRemembered()
{
    m_window->places().setProvider(QStringLiteral("atlantis"));
    m_window->findChild<QAction *>(QStringLiteral("providers"))->trigger();
    QVERIFY(QTest::qWaitFor(
        [&] { return m_window->findChild<QRadioButton *>(QStringLiteral("provider:fake")); }));
    QVERIFY2(child<QRadioButton>("provider:atlantis").isChecked(), "shown though it is not there");
    QVERIFY(!child<QRadioButton>("provider:itemsoverlay").isEnabled());
    QVERIFY(child<QRadioButton>("provider:osm").isEnabled());
    auto &fake = child<QRadioButton>("provider:fake");
    QTest::mouseClick(&fake, Qt::LeftButton, {}, {10, fake.height() / 2});
    QCOMPARE(m_window->places().provider(), QStringLiteral("fake"));
    m_window->findChild<QDialog *>(QStringLiteral("providerDialog"))->close();
    m_window->close();
    MainWindow again(*m_library);
    QCOMPARE(again.places().provider(), QStringLiteral("fake"));
}

void FindBoxTest::theFieldOfThePanelKeepsItsOwnKey()
{
    QTest::keyClick(&map(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(child<QLineEdit>("search").hasFocus());
    QVERIFY(!box().isVisible());
    QTest::keyClicks(&child<QLineEdit>("search"), QStringLiteral("a/b"));
    QCOMPARE(child<QLineEdit>("search").text(), QStringLiteral("a/b"));
}

QTEST_MAIN(FindBoxTest)
#include "test_findbox.moc"
