// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"
#include "tables/datafolder.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// Drives the real window with mouse and key events, on the built-in story as it was frozen.
class WindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;

    MapView &map() { return m_window->map(); }
    const Scene &scene() { return map().stage().scene(); }
    const Filter &filter() { return m_window->selection().filter(); }
    const Itinerary &itinerary() { return *m_library->itinerary(); }
    const Story &story() { return *itinerary().story; }
    Timeline &timeline() { return *m_window->findChild<Timeline *>(QStringLiteral("timeline")); }
    QAbstractButton &button(const char *name) { return *m_window->findChild<QAbstractButton *>(name); }

    QPoint onMap(LonLat place) { return scene().view.toScreen(place)->toPoint(); }
    void click(LonLat place, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&map(), Qt::LeftButton, modifiers, onMap(place));
    }
    void press(Qt::Key key) { QTest::keyClick(&map(), key); }
    QPoint onTimeline(const QDate &day, double y)
    {
        return {qRound(timeline().axis().x(day) + timeline().axis().dayWidth() / 2), qRound(y)};
    }
    double baseline() { return timeline().axis().baseline(); }
    QStringList keptLeaders()
    {
        QStringList names;
        for (const QString &id : scene().emphasis.leaders)
            names << story().leader(id)->name.plain;
        return names;
    }
    void drag(QWidget &widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&widget, Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 8; ++step) {
            const QPointF at = from + (to - from) * step / 8;
            QMouseEvent move(
                QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(&widget, &move);
        }
        QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, to);
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &event);
    }

    static constexpr LonLat China{102, 34}, Pacific{150, 20}, India{78, 22}, Bahrain{50.55, 26.05},
        Brazil{-52, -10};

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theStoryPlaysByItselfOnceAndRestsWithEverythingDrawn();
    void clickingChinaKeepsItsLeadersAndDimsTheOthers();
    void escapeClearsTheFilter();
    void controlClickAddsACountry();
    void clickingTheSeaClearsTheFilter();
    void aSmallCountryIsHit();
    void pointingAtACountryNamesIt();
    void pointingWhereNothingHappenedSaysSo();
    void clickingAnArcChoosesItsLeader();
    void aDoubleClickFliesToTheCountry();
    void draggingMovesTheMap();
    void theWheelZoomsAtTheCursor();
    void keysZoomFitAndCloseUp();
    void theGlobeTurnsTheMapIntoADisc();
    void thePlayButtonMovesThePlayhead();
    void spacePlaysAndPauses();
    void nextAndPreviousGoFromMeetingToMeeting();
    void draggingTheTimelineScrubsAtRestAndPlaying();
    void draggingWithShiftChoosesDates();
    void clickingABarChoosesItsLeader();
    void arrowKeysOnTheTimelineGoDayByDay();
    void aBrokenStoryIsRefusedAndTheOpenOneStays();
    void aDroppedFolderIsOpened();
    void aTableStandsForItsFolder();
    void choosingDarkRepaintsTheWindow();
    void whatIsPaintedBitByBitIsWhatIsPaintedWhole();
    void picturesOfArcsDroppedAtRestArePaintedAgainWhereNeeded();
    void theGridFollowsTheWindow_data();
    void theGridFollowsTheWindow();
    void settingsAreRemembered();
    void settingsThatCannotBeKeptAreToldOnce();
    void whatFailsInTheBackgroundIsToldInTheMessageStrip();
};

void WindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("window"));
}

void WindowTest::init()
{
    QSettings().clear();
    m_library = std::make_unique<Library>();
    m_library->require(MapScale::Small);
    m_library->openStory(frozenStory());
    m_window = std::make_unique<MainWindow>(*m_library);
    m_window->look().setChoice(Look::Choice::Light);
    m_window->look().setReduceMotion(true);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(
        QTest::qWaitFor([&] { return m_library->itinerary() && m_library->world(MapScale::Medium); }, 60000));
    QVERIFY(QTest::qWaitFor(
        [&] { return scene().chart && scene().chart->world->scale == MapScale::Medium; }, 60000));
    if (qstrcmp(QTest::currentTestFunction(), "theStoryPlaysByItselfOnceAndRestsWithEverythingDrawn") == 0)
        return;
    m_window->playhead().pause();
    m_window->playhead().setMoment(m_window->playhead().schedule().duration());
    QVERIFY(m_window->playhead().atRest());
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_library.reset();
}

void WindowTest::theStoryPlaysByItselfOnceAndRestsWithEverythingDrawn()
{
    QVERIFY(m_window->playhead().isPlaying());
    m_window->playhead().advance(m_window->playhead().schedule().duration() * 2);
    QVERIFY(!m_window->playhead().isPlaying());
    QVERIFY(scene().frame.atRest);
    QCOMPARE(scene().frame.drawnArcs().size(), itinerary().arcs.size());
}

void WindowTest::clickingChinaKeepsItsLeadersAndDimsTheOthers()
{
    const Hit hit = hitTest(scene(), onMap(China));
    QCOMPARE(hit.country, QStringLiteral("CHN"));
    QVERIFY(!hit.arc.isValid() && !hit.stop.isValid());
    click(China);
    QCOMPARE(filter().countries, QStringList{QStringLiteral("CHN")});
    QVERIFY(keptLeaders().contains(QStringLiteral("Xi Jinping")));
    for (const ArcIndex i : itinerary().arcs.indices()) {
        const Leader *leader = story().leader(itinerary().arcs[i].leader);
        if (leader->country == QLatin1String("IND"))
            QCOMPARE(scene().emphasis.arcs[i], ArcState::Dimmed);
    }
}

void WindowTest::escapeClearsTheFilter()
{
    click(China);
    QVERIFY(!filter().isEmpty());
    press(Qt::Key_Escape);
    QVERIFY(filter().isEmpty());
}

void WindowTest::controlClickAddsACountry()
{
    click(China);
    click(India, Qt::ControlModifier);
    QCOMPARE(filter().countries, (QStringList{QStringLiteral("CHN"), QStringLiteral("IND")}));
}

void WindowTest::clickingTheSeaClearsTheFilter()
{
    click(China);
    map().fit(Fit::Story);
    click(Pacific);
    QVERIFY(filter().isEmpty());
}

void WindowTest::aSmallCountryIsHit()
{
    // Zoomed in so far that the ring of Manama leaves some of the island free.
    map().flyTo(scene().view.zoomed(6, onMap(Bahrain)));
    click(Bahrain);
    QCOMPARE(filter().countries, QStringList{QStringLiteral("BHR")});
}

void WindowTest::pointingAtACountryNamesIt()
{
    QTest::mouseMove(&map(), onMap(China));
    QCOMPARE(m_window->selection().highlight().country, QStringLiteral("CHN"));
    auto *card = map().findChild<QWidget *>(QStringLiteral("hoverCard"));
    QVERIFY(card->isVisible());
    QVERIFY2(card->accessibleName().startsWith(QLatin1String("China")), qPrintable(card->accessibleName()));
    QVERIFY(card->accessibleName().contains(QLatin1String("Xi Jinping")));
}

void WindowTest::pointingWhereNothingHappenedSaysSo()
{
    map().fit(Fit::Story);
    QTest::mouseMove(&map(), onMap(Brazil));
    auto *card = map().findChild<QWidget *>(QStringLiteral("hoverCard"));
    QVERIFY2(
        card->accessibleName().contains(QLatin1String("No meeting with a leader of Brazil in this story.")),
        qPrintable(card->accessibleName()));
}

void WindowTest::clickingAnArcChoosesItsLeader()
{
    const auto arcs = itinerary().arcs;
    for (const ArcIndex i : arcs.indices()) {
        if (story().leader(arcs[i].leader)->country != QLatin1String("IND"))
            continue;
        const auto &piece = scene().layout.arcs[i].pieces.front();
        for (const ScreenArc::Point &point : piece) {
            if (hitTest(scene(), point.at()).arc != i || hitTest(scene(), point.at()).stop.isValid())
                continue;
            QSignalSpy chosen(&map(), &MapView::meetingChosen);
            QTest::mouseClick(&map(), Qt::LeftButton, {}, point.at().toPoint());
            QCOMPARE(m_window->selection().leader(), arcs[i].leader);
            QCOMPARE(chosen.size(), 1);
            QCOMPARE(chosen.first().first().value<MeetingIndex>(), arcs[i].meetings.first());
            return;
        }
    }
    QFAIL("no arc from India can be pointed at");
}

void WindowTest::aDoubleClickFliesToTheCountry()
{
    const double before = scene().view.scale;
    QTest::mouseDClick(&map(), Qt::LeftButton, {}, onMap({50.2, 24.4}));
    QVERIFY(scene().view.scale > before);
    QVERIFY(QRectF(map().rect()).contains(onMap({45, 24})));
}

void WindowTest::draggingMovesTheMap()
{
    const QPoint before = onMap(China);
    drag(map(), before, before + QPoint(120, 60));
    const QPoint moved = onMap(China) - before;
    QVERIFY(moved.x() > 100 && moved.y() > 45);
    QVERIFY(filter().isEmpty());
}

void WindowTest::theWheelZoomsAtTheCursor()
{
    const QPoint at = onMap(China);
    const double before = scene().view.scale;
    QWheelEvent wheel(
        QPointF(at), map().mapToGlobal(QPointF(at)), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase,
        false);
    QApplication::sendEvent(&map(), &wheel);
    QVERIFY(scene().view.scale > before * 1.4);
    QVERIFY((onMap(China) - at).manhattanLength() <= 2);
}

void WindowTest::keysZoomFitAndCloseUp()
{
    const double closeUp = scene().view.scale;
    press(Qt::Key_Plus);
    QVERIFY(scene().view.scale > closeUp);
    press(Qt::Key_Minus);
    QVERIFY(qAbs(scene().view.scale - closeUp) < 1e-6 * closeUp);
    press(Qt::Key_0);
    QVERIFY(scene().view.scale < closeUp / 1.2);
    press(Qt::Key_C);
    QVERIFY(qAbs(scene().view.scale - closeUp) < 1e-6 * closeUp);
}

void WindowTest::theGlobeTurnsTheMapIntoADisc()
{
    press(Qt::Key_G);
    QCOMPARE(scene().view.projection.kind(), ProjectionKind::Orthographic);
    QCOMPARE(scene().view.toEarth({1, 1}), std::nullopt);
    press(Qt::Key_G);
    QCOMPARE(scene().view.projection.kind(), ProjectionKind::EqualEarth);
}

void WindowTest::thePlayButtonMovesThePlayhead()
{
    QTest::mouseClick(&button("playButton"), Qt::LeftButton);
    QVERIFY(m_window->playhead().isPlaying());
    const double before = m_window->playhead().moment();
    QVERIFY(QTest::qWaitFor([&] { return m_window->playhead().moment() > before; }));
    QTest::mouseClick(&button("playButton"), Qt::LeftButton);
    QVERIFY(!m_window->playhead().isPlaying());
}

void WindowTest::spacePlaysAndPauses()
{
    press(Qt::Key_Space);
    QVERIFY(m_window->playhead().isPlaying());
    press(Qt::Key_Space);
    QVERIFY(!m_window->playhead().isPlaying());
}

void WindowTest::nextAndPreviousGoFromMeetingToMeeting()
{
    m_window->playhead().setMoment(0);
    press(Qt::Key_N);
    const double first = m_window->playhead().moment();
    QTest::mouseClick(&button("nextButton"), Qt::LeftButton);
    QVERIFY(m_window->playhead().moment() > first);
    QTest::mouseClick(&button("previousButton"), Qt::LeftButton);
    QCOMPARE(m_window->playhead().moment(), first);
}

void WindowTest::draggingTheTimelineScrubsAtRestAndPlaying()
{
    const QDate from(2024, 6, 3), to(2024, 6, 20);
    for (const bool playing : {false, true}) {
        m_window->playhead().setMoment(m_window->playhead().schedule().duration());
        if (playing)
            m_window->playhead().play();
        drag(timeline(), onTimeline(from, baseline() + 14), onTimeline(to, baseline() + 14));
        QCOMPARE(scene().frame.day, to);
        QVERIFY(!m_window->playhead().isPlaying());
        QVERIFY(filter().isEmpty());
    }
}

void WindowTest::draggingWithShiftChoosesDates()
{
    const QDate from(2024, 6, 3), to(2024, 6, 20);
    drag(timeline(), onTimeline(from, baseline() + 14), onTimeline(to, baseline() + 14), Qt::ShiftModifier);
    QCOMPARE(filter().from, from);
    QCOMPARE(filter().to, to);
}

void WindowTest::clickingABarChoosesItsLeader()
{
    const TimelineAxis::Bar bar = timeline().axis().bars().last();
    QTest::mouseClick(&timeline(), Qt::LeftButton, {}, bar.box.center().toPoint());
    QCOMPARE(m_window->selection().leader(), story().meetings[bar.meeting].leader);
}

void WindowTest::arrowKeysOnTheTimelineGoDayByDay()
{
    timeline().setFocus();
    QTest::keyClick(&timeline(), Qt::Key_Home);
    QTest::keyClick(&timeline(), Qt::Key_Right);
    QTest::keyClick(&timeline(), Qt::Key_Right);
    QCOMPARE(scene().frame.day, story().start.addDays(2));
    QTest::keyClick(&timeline(), Qt::Key_End);
    QVERIFY(m_window->playhead().atRest());
}

void WindowTest::aBrokenStoryIsRefusedAndTheOpenOneStays()
{
    const auto before = m_library->itinerary();
    click(China);
    QTemporaryDir empty;
    m_window->openStory(empty.path());
    QVERIFY(QTest::qWaitFor([&] { return m_window->notice().isVisible(); }));
    QVERIFY2(m_window->notice().text().contains(empty.path()), qPrintable(m_window->notice().text()));
    QCOMPARE(m_library->itinerary(), before);
    QVERIFY(!filter().isEmpty());
    press(Qt::Key_Escape);
    QVERIFY(!m_window->notice().isVisible());
    QVERIFY(!filter().isEmpty());
}

void WindowTest::aDroppedFolderIsOpened()
{
    const auto before = m_library->itinerary();
    click(China);
    drop(dataPath(QStringLiteral("stories/putin-2024")));
    QVERIFY(QTest::qWaitFor([&] { return m_library->itinerary() != before; }));
    QVERIFY(filter().isEmpty());
}

void WindowTest::aTableStandsForItsFolder()
{
    const auto before = m_library->itinerary();
    const QString folder = frozenStory();
    drop(folder + QStringLiteral("/story.csv"));
    QVERIFY(QTest::qWaitFor([&] { return m_library->itinerary() != before; }));
    QCOMPARE(m_library->itinerary()->story->path, folder);
}

void WindowTest::choosingDarkRepaintsTheWindow()
{
    m_window->look().setChoice(Look::Choice::Dark);
    const Colours &dark = coloursOf(Theme::Dark);
    const auto *header = m_window->findChild<QWidget *>(QStringLiteral("header"));
    const QImage picture = m_window->grab().toImage();
    QCOMPARE(picture.pixelColor(header->geometry().topLeft() + QPoint(2, 2)), dark.paper);
    const QPoint sea = map().geometry().topLeft() + QPoint(map().width() - 60, map().height() - 140);
    // The map follows as soon as it is painted.
    QVERIFY(QTest::qWaitFor([&] { return m_window->grab().toImage().pixelColor(sea).lightness() < 80; }));
}

void WindowTest::whatIsPaintedBitByBitIsWhatIsPaintedWhole()
{
    m_window->look().setReduceMotion(false);
    const auto compare = [&] {
        const QImage kept = map().grab().toImage();
        const QSignalSpy basePainted(&map().stage(), &Stage::basePainted);
        m_window->look().setChoice(Look::Choice::Dark);
        m_window->look().setChoice(Look::Choice::Light);
        if (!QTest::qWaitFor([&] { return !basePainted.isEmpty(); }))
            return -1;
        const QImage whole = map().grab().toImage();
        int different = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                const QRgb a = kept.pixel(x, y), b = whole.pixel(x, y);
                different
                    += qAbs(qRed(a) - qRed(b)) + qAbs(qGreen(a) - qGreen(b)) + qAbs(qBlue(a) - qBlue(b)) > 48;
            }
        }
        return different;
    };
    const double end = m_window->playhead().schedule().duration();
    for (double moment = 0; moment < end * 0.84; moment += 120) {
        m_window->playhead().setMoment(moment);
        map().repaint();
    }
    QVERIFY(QTest::qWaitFor(
        [&] { return map().stage().isAtRest(); })); // labels follow the day ten times a second
    map().repaint();
    QCOMPARE(compare(), 0);
    const QPoint from = onMap(China);
    for (const QPoint by : {QPoint(-70, 35), QPoint(40, 20), QPoint(-30, -90)}) {
        drag(map(), from, from + by);
        map().repaint();
    }
    QTest::mouseMove(&map(), {4, 4});
    QVERIFY(QTest::qWaitFor([&] { return map().stage().isAtRest(); })); // labels find their places then
    map().repaint();
    QCOMPARE(compare(), 0);
}

void WindowTest::picturesOfArcsDroppedAtRestArePaintedAgainWhereNeeded()
{
    const ArcPictures &arcs = map().arcPictures();
    const auto pointAt = [&](QPoint at) {
        QTest::mouseMove(&map(), at);
        return map().grab().toImage();
    };
    const QImage whole = pointAt({4, 4});
    QCOMPARE(arcs.layers().count(), itinerary().arcs.size());
    QVERIFY(QTest::qWaitFor([&] { return arcs.layers().count() == 0; }));
    QVERIFY(arcs.isWhole());
    const QImage hovered = pointAt(onMap(China));
    QVERIFY(hovered != whole);
    QCOMPARE(arcs.layers().count(), itinerary().arcs.size());
    QVERIFY(pointAt({4, 4}) == whole);
}

void WindowTest::theGridFollowsTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("panel");
    QTest::addColumn<int>("timelineHeight");
    QTest::addColumn<bool>("locator");
    QTest::newRow("large") << QSize(1920, 1080) << 400 << 142 << true;
    QTest::newRow("as designed") << QSize(1440, 900) << 400 << 142 << true;
    QTest::newRow("narrower") << QSize(1280, 720) << 358 << 142 << true;
    QTest::newRow("small") << QSize(1024, 640) << 300 << 112 << false;
}

void WindowTest::theGridFollowsTheWindow()
{
    QFETCH(QSize, size);
    QFETCH(int, panel);
    QFETCH(int, timelineHeight);
    QFETCH(bool, locator);
    m_window->resize(size);
    QCOMPARE(m_window->findChild<QWidget *>(QStringLiteral("panel"))->width(), panel);
    QCOMPARE(timeline().height(), timelineHeight);
    QCOMPARE(map().findChild<QWidget *>(QStringLiteral("locator"))->isVisible(), locator);
    QVERIFY(map().height() >= 360);
    QCOMPARE(map().width(), size.width() - panel - 1);
}

void WindowTest::settingsAreRemembered()
{
    m_window->look().setChoice(Look::Choice::Dark);
    m_window->playhead().setLooping(true);
    m_window->resize(760, 700);
    m_window->close();
    MainWindow again(*m_library);
    QCOMPARE(again.look().choice(), Look::Choice::Dark);
    QVERIFY(again.playhead().isLooping());
    QCOMPARE(again.size(), QSize(760, 700));
}

void WindowTest::settingsThatCannotBeKeptAreToldOnce()
{
    const QString kept = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const auto putBack
        = qScopeGuard([&] { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, kept); });
    cleanup();
    QSettings::setPath(
        QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null/nowhere")); // for root, too
    init();
    QVERIFY(m_window->notice().isVisible());
    QVERIFY2(
        m_window->notice().text().contains(QStringLiteral("/dev/null/nowhere")),
        qPrintable(m_window->notice().text()));
    const auto before = m_library->itinerary();
    drop(frozenStory());
    QVERIFY(QTest::qWaitFor([&] { return m_library->itinerary() != before; }));
    QVERIFY(!m_window->notice().isVisible());
}

void WindowTest::whatFailsInTheBackgroundIsToldInTheMessageStrip()
{
    Background background(QStringLiteral("The map could not be painted."));
    background.run([]() -> int { throw std::bad_alloc(); }, [](int) {});
    QVERIFY(QTest::qWaitFor([&] { return m_window->notice().isVisible(); }));
    QCOMPARE(
        m_window->notice().text(),
        QStringLiteral("The map could not be painted.\nThere is not enough memory."));
}

QTEST_MAIN(WindowTest)
#include "test_window.moc"
