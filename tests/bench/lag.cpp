// SPDX-License-Identifier: GPL-3.0-or-later

// How long a large story holds the window: benchlag [N [FOLDER]] makes a story of N meetings (100,000), which
// it leaves in FOLDER, opens it in the window, types into both fields, filters, and takes each time the
// longest turn of the event loop: nothing that a person does is answered before a turn is over. Beside it
// the processor time of the window's thread in such a turn, which says more on a machine that is busy.

#include "largestory.h"
#include "measure.h"
#include "threads/spareheap.h"
#include "window/mainwindow.h"

#include <ctime>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

namespace {

/// Milliseconds that this thread has worked.
double threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Turns of the event loop, and the longest of them.
class Turns {
public:
    void take(const std::function<void()> &act = {})
    {
        const double before = threadTime();
        const double taken = milliseconds([&] {
            if (act)
                act();
            QCoreApplication::processEvents();
        });
        m_longest = std::max(m_longest, taken);
        m_longestWork = std::max(m_longestWork, threadTime() - before);
        QThread::usleep(300);
    }
    void takeUntil(const std::function<bool()> &done, const char *what)
    {
        QElapsedTimer timer;
        timer.start();
        while (!done()) {
            take();
            require(timer.elapsed() < 300'000, what);
        }
    }
    void takeFor(int length)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < length)
            take();
    }
    void print(const char *what) const
    {
        std::printf("%-44s %8.1f ms %8.1f ms   aim 16\n", what, m_longest, m_longestWork);
        std::fflush(stdout);
    }

private:
    double m_longest = 0, m_longestWork = 0;
};

bool isWhole(MainWindow &window)
{
    const Scene &scene = window.map().stage().scene();
    return scene.chart && !scene.layout.coarse && window.map().arcPictures().isWhole()
        && window.map().placePictures().isWhole() && scene.layout.view == window.map().stage().view();
}

void rest(MainWindow &window, Turns &turns)
{
    turns.takeUntil([&] { return isWhole(window); }, "the map settles");
    turns.takeFor(700);
}

void typeInto(MainWindow &window, const char *field, const char *what)
{
    auto *line = window.findChild<QLineEdit *>(QLatin1String(field));
    require(line != nullptr, "the field is there");
    Turns turns;
    for (const char letter : std::string_view("mayor of t")) {
        turns.take([&] { QTest::keyClick(line, letter); });
        turns.takeFor(100);
    }
    turns.takeFor(1500);
    turns.print(what);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    shareArenas();
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("benchlag"));
    QSettings().clear();
    const int meetings = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const QTemporaryDir passing;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : passing.path();
    require(QDir().mkpath(folder), "the folder can be made");
    const QString error = writeLargeStory(folder, meetings);
    require(error.isEmpty(), qPrintable(error));

    Library library;
    MainWindow window(library);
    window.resize(1920, 1080);
    window.show();
    Turns before;
    library.require(MapScale::Small);
    before.takeUntil([&] { return library.world(MapScale::Medium) != nullptr; }, "the world is read");
    before.takeFor(500);

    std::printf("A story of %d meetings: the longest turn, and its work\n", meetings);
    Turns opening;
    QSignalSpy opened(&library, &Library::storyOpened);
    opening.take([&] { window.openStory(folder); });
    opening.takeUntil([&] { return opened.size() == 1; }, "the story opens");
    window.playhead().pause();
    window.playhead().setMoment(window.playhead().schedule().duration());
    rest(window, opening);
    opening.print("  opening it");

    Turns finding;
    finding.take([&] { QTest::keyClick(&window.map(), Qt::Key_Slash); });
    finding.takeFor(500);
    finding.print("  opening the find box");
    typeInto(window, "findField", "  a letter in the find box");
    QTest::keyClick(window.findChild<QLineEdit *>(QStringLiteral("findField")), Qt::Key_Escape);
    typeInto(window, "search", "  a letter in the panel");
    Turns clearing;
    clearing.take([&] { window.findChild<QLineEdit *>(QStringLiteral("search"))->clear(); });
    clearing.takeFor(500);
    clearing.print("  the panel's field cleared");

    Turns filtering;
    const QString region = library.itinerary()->story->regions().first();
    filtering.take([&] { window.selection().chooseRegion(region); });
    rest(window, filtering);
    filtering.print("  a filter");
    Turns unfiltering;
    unfiltering.take([&] { window.selection().clear(); });
    rest(window, unfiltering);
    unfiltering.print("  no filter any more");
    return 0;
}
