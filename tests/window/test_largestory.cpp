// SPDX-License-Identifier: GPL-3.0-or-later

#include "../bench/largestory.h"
#include "tables/datafolder.h"
#include "window/mainwindow.h"
#include "window/panel/leaderrow.h"
#include "window/panel/meetingitem.h"
#include "window/parts/paragraph.h"
#include "window/storypanel.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// The window with a story of 10,000 meetings.
class TestLargeStory : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;

    MapView &map() { return m_window->map(); }
    const Scene &scene() { return map().stage().scene(); }
    bool settle()
    {
        return QTest::qWaitFor(
            [this] {
                QCoreApplication::processEvents();
                return !scene().layout.coarse && scene().layout.view == scene().view
                    && map().arcPictures().isWhole() && map().placePictures().isWhole();
            },
            60'000);
    }

    /// The farthest channel by which two pictures differ.
    static int farthest(const QImage &a, const QImage &b)
    {
        int most = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
                most = std::max(
                    {most, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                     std::abs(qBlue(p) - qBlue(q))});
            }
        }
        return most;
    }

    /// Where few meetings were held.
    QString quietCity() const
    {
        const Story &story = *m_library->itinerary()->story;
        return story.place(story.homeOf(story.leaders[50].id))->name.plain;
    }
    QList<LeaderRow *> rows() const
    {
        QList<LeaderRow *> rows;
        for (LeaderRow *row :
             m_window->findChildren<LeaderRow *>(QRegularExpression(QStringLiteral("^leader:")))) {
            if (row->isVisibleTo(m_window.get()))
                rows << row;
        }
        return rows;
    }

    QString listHead() const
    {
        for (const Paragraph *head : m_window->findChildren<Paragraph *>(QStringLiteral("listHead"))) {
            if (head->isVisibleTo(m_window.get()))
                return head->text();
        }
        return {};
    }
    /// The first rows of all leaders are made, and what is said of those that are not listed.
    bool listsAll() const
    {
        const auto *rest = m_window->findChild<QWidget *>(QStringLiteral("rest"));
        return rest && rest->isVisibleTo(m_window.get()) && rows().size() > 50 && rows().size() < 70;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        const QString error = writeLargeStory(m_folder.path(), 10'000);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        m_library = std::make_unique<Library>();
        m_window = std::make_unique<MainWindow>(*m_library);
        m_window->resize(1200, 800);
        m_window->show();
        QSignalSpy opened(m_library.get(), &Library::storyOpened);
        m_window->openStory(m_folder.path());
        QVERIFY(QTest::qWaitFor([&] { return !opened.isEmpty(); }, 60'000));
        m_window->playhead().pause();
        QVERIFY(settle());
    }

    void it_opens_with_all_its_meetings()
    {
        const Itinerary &itinerary = *m_library->itinerary();
        QCOMPARE(itinerary.story->meetings.size(), 10'000);
        QVERIFY(itinerary.arcs.size() > 9'000);
    }

    void it_plays_and_arcs_settle_on_the_way()
    {
        Playhead &playhead = m_window->playhead();
        playhead.setMoment(playhead.schedule().duration() / 2);
        QVERIFY(settle());
        const size_t before = map().arcPictures().layers().count();
        playhead.play();
        for (int i = 0; i < 20; ++i) {
            playhead.advance(16);
            QCoreApplication::processEvents();
        }
        playhead.pause();
        QVERIFY(settle());
        QVERIFY(map().arcPictures().layers().count() > before);
        QCOMPARE(map().arcPictures().layers().count(), scene().frame.drawnArcs().size());
    }

    void dragging_the_timeline_shows_the_right_state()
    {
        Playhead &playhead = m_window->playhead();
        const double end = playhead.schedule().duration();
        for (const double share : {0.9, 0.1, 0.7, 0.02}) {
            playhead.setMoment(end * share);
            QVERIFY(settle());
            const QImage shown = map().grab().toImage();
            m_window->look().setChoice(Look::Choice::Dark); // and back: all is painted anew
            m_window->look().setChoice(Look::Choice::Light);
            QVERIFY(settle());
            const int apart = farthest(map().grab().toImage(), shown);
            QVERIFY2(apart <= 3, qPrintable(QString::number(apart)));
        }
    }

    void a_click_on_an_arc_chooses_its_leader()
    {
        m_window->playhead().setMoment(m_window->playhead().schedule().duration());
        QVERIFY(settle());
        const Scene &now = scene();
        int clicked = 0;
        for (qsizetype i = 0; i < now.layout.arcs.size() && clicked < 3; i += 97) {
            const ScreenArc &arc = now.layout.arcs[ArcIndex(i)];
            if (arc.pieces.empty() || arc.length < 100)
                continue;
            const auto &points = arc.pieces.front();
            const QPoint at = points[points.size() / 2].at().toPoint();
            const Hit hit = hitTest(now, at);
            if (hit.stop.isValid() || !map().rect().contains(at) || map().childAt(at))
                continue;
            QVERIFY(hit.arc.isValid());
            const Arc &found = now.itinerary->arcs[hit.arc];
            if (found.meetings.isEmpty())
                continue;
            ++clicked;
            QTest::mouseClick(&map(), Qt::LeftButton, {}, at);
            QCOMPARE(
                m_window->selection().leader(),
                now.itinerary->story->meetings[found.meetings.first()].leader);
            m_window->selection().clear();
            QVERIFY(settle());
        }
        QCOMPARE(clicked, 3);
    }

    void the_panel_lists_some_hundred_leaders_and_says_how_many_more()
    {
        m_window->selection().clear();
        QVERIFY(QTest::qWaitFor([&] { return listsAll(); }));
    }

    /// Typing does not wait for the answer; what was listed stands until it comes.
    void a_word_in_the_panel_finds_leaders_without_holding_the_window()
    {
        m_window->selection().clear();
        QVERIFY(QTest::qWaitFor([&] { return listsAll(); }));
        const QList<LeaderRow *> before = rows();
        auto &field = *m_window->findChild<QLineEdit *>(QStringLiteral("search"));
        QTest::keyClicks(&field, quietCity());
        QCOMPARE(rows(), before);
        QVERIFY(QTest::qWaitFor(
            [&] { return !rows().isEmpty() && rows().first()->accessibleName().contains(quietCity()); }));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return listsAll(); }));
    }

    void a_word_in_the_find_box_finds_without_holding_the_window()
    {
        QTest::keyClick(&map(), Qt::Key_Slash);
        auto &field = *m_window->findChild<QLineEdit *>(QStringLiteral("findField"));
        auto &list = *m_window->findChild<QListView *>(QStringLiteral("findList"));
        QTest::keyClicks(&field, QStringLiteral("mayor of ") + quietCity());
        const auto leads = [&] {
            const QModelIndex first = list.model()->index(1, 0);
            return first.data().toString() == QStringLiteral("The mayor of ") + quietCity();
        };
        QVERIFY(!leads());
        QVERIFY(QTest::qWaitFor([&] { return leads(); }));
        QTest::keyClick(&field, Qt::Key_Escape);
    }

    void enter_right_after_typing_takes_what_was_typed()
    {
        const Leader &wanted = m_library->itinerary()->story->leaders[7];
        QTest::keyClick(&map(), Qt::Key_Slash);
        auto &field = *m_window->findChild<QLineEdit *>(QStringLiteral("findField"));
        field.setText(QStringLiteral("talks")); // meetings
        auto &list = *m_window->findChild<QListView *>(QStringLiteral("findList"));
        QVERIFY(QTest::qWaitFor([&] { return list.model()->rowCount() > 1; }));
        field.setText(wanted.name.plain);
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(m_window->selection().leader().isEmpty()); // not what was marked before
        QVERIFY(QTest::qWaitFor([&] { return m_window->selection().leader() == wanted.id; }));
        QVERIFY(
            QTest::qWaitFor([&] { return m_window->findChild<QWidget *>(QStringLiteral("leaderPage")); }));
        m_window->selection().clear();
    }

    void a_filter_is_taken_by_all_at_once()
    {
        QVERIFY(QTest::qWaitFor([&] { return listsAll(); }));
        const QString region = m_library->itinerary()->story->regions().last();
        m_window->selection().chooseRegion(region);
        QVERIFY(!scene().emphasis.filtered); // still on a worker
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("chip:") + region));
        QVERIFY(QTest::qWaitFor([&] { return scene().emphasis.filtered; }));
        const Emphasis right = emphasise(m_library->itinerary(), m_window->selection().filter());
        QCOMPARE(scene().emphasis.meetings, right.meetings);
        QCOMPARE(scene().emphasis.arcs, right.arcs);
        QVERIFY(QTest::qWaitFor(
            [&] { return !rows().isEmpty() && right.leaders.contains(rows().first()->leader()); }));
        m_window->selection().clear();
        QVERIFY(!scene().emphasis.filtered);
        QVERIFY(settle());
    }

    /// Rings and labels, too, are painted on workers: those of the filter must not come after all.
    void a_filter_that_is_cleared_at_once_leaves_nothing_behind()
    {
        QVERIFY(settle());
        QVERIFY(QTest::qWaitFor([&] { return map().stage().isAtRest(); }, 60'000));
        QVERIFY(settle());
        const QImage before = map().grab().toImage();
        m_window->selection().chooseRegion(m_library->itinerary()->story->regions().last());
        QVERIFY(QTest::qWaitFor([&] { return scene().emphasis.filtered; }));
        m_window->selection().clear();
        QVERIFY(settle());
        QVERIFY(QTest::qWaitFor([&] { return map().stage().isAtRest(); }, 60'000));
        QVERIFY(settle());
        const int apart = farthest(map().grab().toImage(), before);
        QVERIFY2(apart <= 3, qPrintable(QString::number(apart)));
    }

    void a_meeting_is_shown_once_its_page_is_there()
    {
        auto *panel = m_window->findChild<StoryPanel *>(QStringLiteral("panel"));
        constexpr MeetingIndex index(5000);
        const Meeting &meeting = m_library->itinerary()->story->meetings[index];
        panel->showMeeting(index);
        QVERIFY(QTest::qWaitFor([&] { return m_window->selection().leader() == meeting.leader; }));
        const auto isShown = [&] {
            for (const MeetingItem *item : panel->findChildren<MeetingItem *>()) {
                if (item->isVisible() && item->meetings().contains(index))
                    return !item->visibleRegion().isEmpty();
            }
            return false;
        };
        QVERIFY(QTest::qWaitFor([&] { return isShown(); }));
        m_window->selection().clear();
    }

    void rows_far_below_are_made_when_they_come_near()
    {
        m_window->selection().chooseRegion(m_library->itinerary()->story->regions().last());
        QVERIFY(QTest::qWaitFor([&] { return listHead().contains(QStringLiteral(" of ")); }));
        m_window->selection().clear();
        QVERIFY(QTest::qWaitFor([&] { return listsAll() && !listHead().contains(QStringLiteral(" of ")); }));
        auto *bar = m_window->findChild<QScrollArea *>(QStringLiteral("panelScroll"))->verticalScrollBar();
        const auto isInSight = [](const LeaderRow *row) { return !row->visibleRegion().isEmpty(); };
        bar->setValue(200 * LeaderRow::Height);
        QVERIFY(QTest::qWaitFor([&] { return std::ranges::count_if(rows(), isInSight) > 10; }));
        QVERIFY(rows().size() < 140); // those in between are not made

        bar->setValue(0);
        LeaderRow *row = rows().first();
        row->setFocus();
        for (int i = 0; i < 100; ++i) {
            QWidget *before = QApplication::focusWidget();
            const int y = before->mapTo(m_window.get(), QPoint()).y() + bar->value();
            QTest::keyClick(before, Qt::Key_Down);
            QCoreApplication::processEvents();
            QWidget *now = QApplication::focusWidget();
            QVERIFY(now != before);
            const int below = now->mapTo(m_window.get(), QPoint()).y() + bar->value() - y;
            QVERIFY(below > 0 && below < 2 * LeaderRow::Height); // none is passed over
            QVERIFY(!now->visibleRegion().isEmpty());
        }
        bar->setValue(0);
    }

    /// What is on a worker when another story opens belongs to the old one.
    void another_story_may_open_while_one_searches()
    {
        QTest::keyClick(&map(), Qt::Key_Slash);
        auto &field = *m_window->findChild<QLineEdit *>(QStringLiteral("findField"));
        field.setText(QStringLiteral("talks"));
        m_window->selection().chooseRegion(m_library->itinerary()->story->regions().first());
        QTest::keyClicks(m_window->findChild<QLineEdit *>(QStringLiteral("search")), QStringLiteral("xi"));
        QSignalSpy opened(m_library.get(), &Library::storyOpened);
        m_window->openStory(dataPath(QStringLiteral("stories/putin-2024")));
        QVERIFY(QTest::qWaitFor([&] { return opened.size() == 1; }, 60'000));
        m_window->playhead().pause();
        QVERIFY(settle());
        QTest::qWait(200);
        QCOMPARE(scene().emphasis.itinerary, m_library->itinerary());
        QVERIFY(m_window->findChild<LeaderRow *>(QStringLiteral("leader:xi-jinping")));
        QVERIFY(rows().size() < 50);
    }
};

QTEST_MAIN(TestLargeStory)
#include "test_largestory.moc"
