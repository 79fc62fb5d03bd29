#include "../bench/largestory.h"
#include "window/mainwindow.h"
#include "window/storypanel.h"

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
                    && map().arcPictures().isWhole();
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
        for (int i = 0; i < now.layout.arcs.size() && clicked < 3; i += 97) {
            const ScreenArc &arc = now.layout.arcs[i];
            if (arc.pieces.empty() || arc.length < 100)
                continue;
            const auto &points = arc.pieces.front();
            const QPoint at = points[points.size() / 2].at().toPoint();
            const Hit hit = hitTest(now, at);
            if (hit.stop >= 0 || !map().rect().contains(at) || map().childAt(at))
                continue;
            QVERIFY(hit.arc >= 0);
            const Arc &found = now.itinerary->arcs[static_cast<size_t>(hit.arc)];
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
        const auto rows = m_window->findChildren<QWidget *>(QRegularExpression(QStringLiteral("^leader:")));
        QVERIFY(rows.size() >= 200 && rows.size() <= 300);
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("rest")));
    }
};

QTEST_MAIN(TestLargeStory)
#include "test_largestory.moc"
