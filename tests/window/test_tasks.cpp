// SPDX-License-Identifier: GPL-3.0-or-later

#include "told.h"
#include "window/menus/abouttext.h"
#include "window/panel/leaderrow.h"
#include "window/panel/meetingdays.h"
#include "window/parts/paragraph.h"
#include "window/settings.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSpinBox>

using namespace summitry;
using namespace summitry::test;

/// What people come for, done by mouse and by keys, and how many steps it takes them.
class TasksTest : public OpenWindow {
    Q_OBJECT

    int m_steps = 0; ///< clicks, keys, and words typed

    void byKey(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_steps;
        press(key, modifiers);
    }
    void type(const QString &words)
    {
        ++m_steps;
        QTest::keyClicks(QApplication::focusWidget(), words);
        settle();
    }
    void byMouse(QWidget *widget)
    {
        ++m_steps;
        click(widget);
    }
    void byMouse(LonLat place)
    {
        ++m_steps;
        clickMap(place);
    }
    QMenu *mapMenuAt(LonLat place)
    {
        const QPoint at = onMap(place);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, map().mapToGlobal(at));
        QApplication::sendEvent(&map(), &event);
        return m_window->findChild<QMenu *>(QStringLiteral("mapMenu"));
    }
    QStringList guests()
    {
        QStringList names;
        for (const GuestRow *row : m_window->findChildren<GuestRow *>()) {
            if (row->isVisibleTo(m_window.get()))
                names << row->text();
        }
        return names;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tasks"));
    }
    void init()
    {
        open();
        m_steps = 0;
    }
    void cleanup() { close(); }

    void whomDidHeMeetInChina()
    {
        byMouse(China);
        QCOMPARE(part<Paragraph>("placeName")->text(), QStringLiteral("China"));
        QCOMPARE(part<Paragraph>("placeFacts")->text(), QStringLiteral("2 leaders · 4 meetings on 3 days"));
        QCOMPARE(guests().size(), 4);
        QVERIFY(guests().contains(QStringLiteral("Li Qiang")));
        ++m_steps;
        trigger("export");
        QVERIFY(part<QDialog>("exportDialog"));
        QCOMPARE(m_steps, 2); // and Enter writes the file
    }
    void whomDidHeMeetInChinaByKeys()
    {
        byKey(Qt::Key_Slash);
        type(QStringLiteral("China"));
        byKey(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return part<QWidget>("placeCard") != nullptr; }, 20000));
        byKey(Qt::Key_Return); // 'Show only China'
        QVERIFY(QTest::qWaitFor([&] { return part<QWidget>("countryPage") != nullptr; }, 5000));
        QCOMPARE(guests().size(), 4);
        byKey(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(part<QDialog>("exportDialog"));
        QCOMPARE(m_steps, 5);
    }
    void whatHappenedOnTheNinthOfMay()
    {
        const TimelineAxis &axis = timeline().axis();
        ++m_steps;
        QTest::mouseClick(
            &timeline(), Qt::LeftButton, {},
            QPointF(axis.x(QDate(2024, 5, 9)) + 2, axis.baseline() + 14).toPoint());
        settle();
        QCOMPARE(scene().frame.day, QDate(2024, 5, 9));
        QVERIFY(part<Paragraph>("todayHead")->text().endsWith(QStringLiteral("in Moscow")));
        QCOMPARE(m_steps, 1);
    }
    void whatHappenedOnTheNinthOfMayByKeys()
    {
        timeline().setFocus(Qt::TabFocusReason);
        byKey(Qt::Key_Home);
        byKey(Qt::Key_Right);
        byKey(Qt::Key_Right);
        QCOMPARE(scene().frame.day, QDate(2024, 5, 9));
        QVERIFY(part<QWidget>("todayHead"));
        QCOMPARE(m_steps, 3);
    }
    void listMoscowsMeetings()
    {
        const StopIndex stop = m_library->itinerary()->stopAt(QStringLiteral("moscow"));
        ++m_steps;
        QTest::mouseClick(&map(), Qt::LeftButton, {}, scene().layout.stops[stop].at.toPoint());
        settle();
        QCOMPARE(guests().size(), 25);
        QCOMPARE(m_steps, 1);
    }
    void listMoscowsMeetingsByKeys()
    {
        byKey(Qt::Key_Slash);
        type(QStringLiteral("Moscow"));
        byKey(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return guests().size() == 25; }, 20000));
        QCOMPARE(m_steps, 3);
    }

    void aCountryHasAPage()
    {
        clickMap(China);
        click(part<QAbstractButton>("allCountries"));
        QVERIFY(filter().isEmpty() && !part<QWidget>("countryPage"));
        clickMap(China);
        click(part<LeaderRow>("leader:li-qiang"));
        QCOMPARE(part<Paragraph>("leaderName")->text(), QStringLiteral("Li Qiang"));
    }
    void theMapHasAMenu()
    {
        QMenu *menu = mapMenuAt(China);
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("keepCountry"))->trigger();
        QCOMPARE(filter().countries, QStringList{QStringLiteral("CHN")});
        menu->findChild<QAction *>(QStringLiteral("copyCoordinates"))->trigger();
        const QStringList degrees = QApplication::clipboard()->text().split(QStringLiteral(", "));
        QCOMPARE(degrees.size(), 2);
        QVERIFY(std::abs(degrees[0].toDouble() - China.lat) < 1);
        QVERIFY(std::abs(degrees[1].toDouble() - China.lon) < 1);
        QVERIFY(menu->findChild<QAction *>(QStringLiteral("copyMapImage")));
        menu->findChild<QAction *>(QStringLiteral("hereAction"))->trigger();
        QVERIFY(QTest::qWaitFor([&] { return part<QWidget>("placeCard") != nullptr; }, 20000));
        menu->close();
    }
    void theHoverCardGoesWithTheMapUnderIt()
    {
        auto *card = map().findChild<QWidget *>(QStringLiteral("hoverCard"));
        const auto point = [&] {
            QTest::mouseMove(&map(), onMap(India));
            QTest::mouseMove(&map(), onMap(China));
            return card->isVisible();
        };
        QVERIFY(point());
        press(Qt::Key_Plus);
        QVERIFY2(!card->isVisible(), "zoomed by key");
        QVERIFY(point());
        press(Qt::Key_Left);
        QVERIFY2(!card->isVisible(), "moved by key");
        QVERIFY(point());
        m_window->resize(1200, 800);
        settle();
        QVERIFY2(!card->isVisible(), "resized");
    }
    void theLocatorAsksNothingOfTheMapUnderIt()
    {
        auto *locator = map().findChild<QWidget *>(QStringLiteral("locator"));
        QVERIFY(locator->isVisible());
        const QPoint middle = locator->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle, locator->mapToGlobal(middle));
        QApplication::sendEvent(locator, &event);
        QVERIFY(!m_window->findChild<QMenu *>(QStringLiteral("mapMenu")));
    }
    void enterInTheSearchDoesSomething()
    {
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(part<QLineEdit>("search"), QStringLiteral("modi"));
        press(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return part<Paragraph>("leaderName") != nullptr; }, 5000));
        QCOMPARE(part<Paragraph>("leaderName")->text(), QStringLiteral("Narendra Modi"));
    }
    void downEntersTheSearchsOwnList()
    {
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *search = part<QLineEdit>("search");
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("modi"));
        press(Qt::Key_Down);
        auto *row = qobject_cast<PanelRow *>(QApplication::focusWidget());
        QVERIFY(row);
        QVERIFY(row->mapTo(m_window.get(), QPoint()).x() > map().width());
    }
    void escGivesTheFocusBack()
    {
        timeline().setFocus(Qt::TabFocusReason);
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Escape);
        QVERIFY(timeline().hasFocus());
        press(Qt::Key_Slash);
        QVERIFY(part<QLineEdit>("findField")->hasFocus());
        press(Qt::Key_Escape);
        QVERIFY(timeline().hasFocus());
    }
    void tabGoesAsTheEyeDoes()
    {
        map().setFocus(Qt::TabFocusReason);
        for (const char *name :
             {"findButton", "zoomIn", "zoomOut", "fitToStory", "playButton", "previousButton", "nextButton",
              "paceCaption", "timeline", "search"}) {
            press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(name));
        }
        press(Qt::Key_Tab);
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("panel"))
                    ->isAncestorOf(QApplication::focusWidget()));
    }
    void tabGoesThroughTheDayBeforeTheList()
    {
        playhead().setMoment(playhead().schedule().day(QDate(2024, 5, 16)).end() - 0.001);
        settle();
        part<QLineEdit>("search")->setFocus(Qt::TabFocusReason);
        const QList<MeetingIndex> meetings = story().meetingsOn(QDate(2024, 5, 16));
        QVERIFY(!meetings.isEmpty());
        for (const MeetingIndex meeting : meetings) {
            press(Qt::Key_Tab);
            QCOMPARE(
                QApplication::focusWidget()->objectName(),
                QStringLiteral("today:") + story().meetings[meeting].id);
        }
        press(Qt::Key_Tab);
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("panel"))
                    ->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!QApplication::focusWidget()->objectName().startsWith(QStringLiteral("today:")));
    }
    void theFocusIsSeenWhereItCameByKey()
    {
        const auto corner = [&](QWidget &widget) { return widget.grab().toImage().pixelColor(1, 1); };
        map().setFocus(Qt::OtherFocusReason);
        const QColor without = corner(map());
        timeline().setFocus(Qt::TabFocusReason);
        map().setFocus(Qt::TabFocusReason);
        QVERIFY(corner(map()) != without);
        QTest::mouseClick(&timeline(), Qt::LeftButton, {}, QPoint(300, 90));
        QVERIFY(corner(map()) == without);
    }
    void theHelpListsEveryKeyAndNoOther()
    {
        const QString help = shortcutsText(m_window->actions());
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts())
                QVERIFY2(
                    help.contains(key.toString(QKeySequence::NativeText).toHtmlEscaped()),
                    qPrintable(action->text()));
        }
    }
    void aQuotationIsCopiedWhereverTheFocusIs()
    {
        m_window->selection().chooseLeader(QStringLiteral("xi-jinping"));
        settle();
        for (QWidget *focused :
             {static_cast<QWidget *>(&map()), static_cast<QWidget *>(&timeline()),
              part<QWidget>("playButton"), part<QWidget>("chip:xi-jinping")}) {
            QApplication::clipboard()->clear();
            focused->setFocus();
            press(Qt::Key_C, Qt::ControlModifier);
            QVERIFY2(
                QApplication::clipboard()->text().startsWith(QChar(0x201C)),
                qPrintable(focused->objectName()));
        }
        m_window->selection().clear();
        settle();
        map().setFocus();
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(m_window->notice().isVisible());
    }
    void aPresentationGoesFromStepToStep()
    {
        press(Qt::Key_F5);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(!m_window->menuBar()->isVisible());
        QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("panel"))->isVisible());
        QCOMPARE(map().width(), m_window->width());
        const View whole = scene().view;
        press(Qt::Key_Right);
        QCOMPARE(scene().frame.day, QDate(2024, 5, 8));
        QVERIFY(scene().view != whole);
        const double first = playhead().moment();
        press(Qt::Key_PageDown);
        QVERIFY(playhead().moment() > first);
        press(Qt::Key_Left);
        QCOMPARE(playhead().moment(), first);
        press(Qt::Key_Escape);
        QVERIFY(!m_window->isFullScreen() && m_window->menuBar()->isVisible());
        QVERIFY(map().width() < part<QWidget>("panel")->x());
        const View view = scene().view;
        press(Qt::Key_Left);
        QCOMPARE(playhead().moment(), first); // the map moves again
        QVERIFY(scene().view != view);
    }
    void aFolderCanBeChosenToOpen()
    {
        trigger("openStory");
        auto *dialog = part<QFileDialog>("openDialog");
        QVERIFY(dialog);
        dialog->setDirectory(testData("stories"));
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QTest::keyClicks(name, QStringLiteral("small"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return story().path == testData("stories/small"); }));
    }
    void settingsStandInOneDialog()
    {
        trigger("settings");
        auto *dialog = part<QDialog>("settingsDialog");
        QVERIFY(dialog);
        auto *size = dialog->findChild<QSpinBox *>(QStringLiteral("textSize"));
        size->setValue(150);
        QCOMPARE(settings().textSize.read(), 150);
        size->setValue(1000);
        QCOMPARE(settings().textSize.read(), 200);
        auto *theme = dialog->findChild<QComboBox *>(QStringLiteral("theme"));
        theme->setCurrentIndex(2);
        emit theme->activated(2);
        QCOMPARE(m_window->look().theme(), Theme::Dark);
        dialog->findChild<QSpinBox *>(QStringLiteral("duration"))->setValue(90);
        QCOMPARE(playhead().pace().duration, 90000.0);
        QVERIFY(dialog->findChild<QAbstractButton *>(QStringLiteral("provider"))
                    ->text()
                    .startsWith(QStringLiteral("This computer")));
    }
    void aNewcomerIsToldOnce()
    {
        auto *hint = part<QWidget>("hint");
        QVERIFY(hint);
        QVERIFY(settings().hintShown.read());
    }
    void theFirstWindowFitsItsScreen()
    {
        MainWindow window(*m_library);
        const QSize room = window.screen()->availableSize();
        QVERIFY(window.width() <= std::max(room.width(), window.minimumWidth()));
        QVERIFY(window.height() <= std::max(room.height(), window.minimumHeight()));
    }
};

QTEST_MAIN(TasksTest)
#include "test_tasks.moc"
