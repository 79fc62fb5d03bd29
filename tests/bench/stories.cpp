// SPDX-License-Identifier: GPL-3.0-or-later

// What a story costs by the number of its meetings: benchstories N [FOLDER] makes one of N meetings, which it
// leaves in FOLDER, and opens it in the window's map, 1920x1080; without a number it plays the built-in
// story. A frame is all that the window does for it: the model's signal, the scene, the pictures, the widget.
// Results are checked before they are timed.

#include "largestory.h"
#include "measure.h"
#include "tables/datafolder.h"
#include "threads/spareheap.h"
#include "window/map/mapview.h"

#include <algorithm>
#include <fstream>
#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <string>

using namespace summitry;

namespace {

constexpr QSize FullHd{1920, 1080};

void printCount(const char *what, double value, const char *unit, const char *aim)
{
    std::printf("%-58s %9.1f %s   %s\n", what, value, unit, aim);
    std::fflush(stdout);
}

double residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

/// The window's map with its models.
struct Window {
    Library library;
    Selection selection;
    KeptEmphasis kept{library, selection};
    Playhead playhead;
    Look look;
    MapView map{library, kept, selection, playhead, look};

    Window()
    {
        QObject::connect(
            &library, &Library::storyOpened, &map, [this] { playhead.setItinerary(library.itinerary()); });
        map.resize(FullHd);
        map.show();
        library.require(MapScale::Small);
        library.require(MapScale::Medium);
    }
    const Scene &scene() const { return map.stage().scene(); }
    bool isWhole() const
    {
        return !scene().layout.coarse && map.arcPictures().isWhole()
            && scene().layout.view == map.stage().view();
    }
    void settle()
    {
        require(QTest::qWaitFor([this] { return scene().chart && isWhole(); }, 120'000), "the map settles");
        QTest::qWait(1500);
        map.repaint();
    }
    double open(const QString &path)
    {
        QSignalSpy opened(&library, &Library::storyOpened);
        QSignalSpy refused(&library, &Library::storyRefused);
        const double taken = milliseconds([&] {
            library.openStory(path);
            require(
                QTest::qWaitFor([&] { return opened.size() + refused.size() > 0; }, 600'000),
                "the story is read");
        });
        require(opened.size() == 1, "the story opens");
        return taken;
    }
};

/// Frames of the playing story with about so many arcs in motion, near its end.
void benchFrames(Window &window, size_t heads, const char *what, const char *aim)
{
    Pace pace;
    const double arcs = static_cast<double>(window.scene().itinerary->arcs.size());
    // So many arcs a second that, each under way or settling for some 0.4 seconds, as many are in motion.
    pace.duration = std::max(600.0, arcs / static_cast<double>(heads) * 400);
    window.playhead.setPace(pace);
    const double end = window.playhead.schedule().duration();
    std::vector<double> times;
    size_t most = 0;
    const double from = arcs < 200 ? 0 : std::max(0.0, end - 6000);
    window.playhead.setMoment(from);
    window.settle();
    const double step = end < 2000 ? 2 : 1000.0 / 60;
    for (double moment = from; moment < end - 1; moment += step) {
        const double taken = milliseconds([&] {
            window.playhead.setMoment(moment);
            QCoreApplication::sendPostedEvents(&window.map, QEvent::UpdateRequest);
            QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        });
        const size_t moving = window.scene().frame.movingArcs().size();
        most = std::max(most, moving);
        if (moving * 4 < heads * 3 || moving * 4 > heads * 5)
            continue;
        times.push_back(taken);
    }
    require(times.size() > 5, qPrintable(QStringLiteral("as many arcs move as meant: %1").arg(most)));
    print(what, median(times), aim);
}

/// Where all lies, without painting it: labels alone after a filter, arcs too after a zoom.
void benchLayout(const Scene &scene)
{
    Filter filter;
    filter.regions = {scene.itinerary->story->regions().first()};
    const Emphasis all = emphasise(scene.itinerary, {}), kept = emphasise(scene.itinerary, filter);
    Layout layout;
    const auto filterMap = [&] { layout = layOut(scene.itinerary, scene.view, kept, {}, scene.layout); };
    filterMap();
    require(layout.arcs.isSharedWith(scene.layout.arcs), "a filter keeps where the arcs lie");
    require(!layout.labels.empty(), "there are labels after a filter");
    print("  laid out anew: a filter", medianOf(9, filterMap), "");
    double factor = 1;
    const auto zoomMap = [&] {
        factor += 0.02;
        layout = layOut(scene.itinerary, scene.view.zoomed(factor, {900, 500}), all, {}, scene.layout);
    };
    zoomMap();
    const auto shown = std::ranges::count_if(
        std::as_const(layout).arcs, [](const ScreenArc &arc) { return !arc.pieces.empty(); });
    require(shown * 10 > layout.arcs.size() * 9, "nearly all arcs lie somewhere after a zoom");
    require(layout.routes == scene.layout.routes, "a small zoom needs no new routes");
    require(!layout.labels.empty(), "there are labels after a zoom");
    print("  laid out anew: a zoom", medianOf(9, zoomMap), "");
}

void benchDrawnAnew(Window &window, const char *aim)
{
    Scene scene = window.scene();
    const size_t all = scene.frame.schedule.arcsByEnd().size();
    Filter filter;
    filter.regions = {scene.itinerary->story->regions().first()};
    ArcLayers layers;
    const int times = all > 50'000 ? 3 : 9;
    const double filtered = medianOf(times, [&] {
        scene.emphasis = emphasise(scene.itinerary, filter);
        scene.layout = layOut(scene.itinerary, scene.view, scene.emphasis, {}, scene.layout);
        layers.clear(scene.view);
        layers.extend(scene, all);
    });
    require(layers.count() == all, "all arcs are drawn");
    print("  all arcs drawn anew: a filter", filtered, aim);
    scene.emphasis = emphasise(scene.itinerary, {});
    double factor = 1;
    const double zoomed = medianOf(times, [&] {
        factor = factor < 1.2 ? factor * 1.07 : 1.07;
        scene.view = window.scene().view.zoomed(factor, {900, 500});
        scene.layout = layOut(scene.itinerary, scene.view, scene.emphasis, {}, scene.layout);
        layers.clear(scene.view);
        layers.extend(scene, all);
    });
    print("  all arcs drawn anew: a zoom", zoomed, aim);
}

/// The timeline is dragged to moments all over the story; how long until each is shown whole, and the longest
/// that the window did not answer meanwhile.
void benchDrag(Window &window)
{
    const double end = window.playhead.schedule().duration();
    std::vector<double> times;
    double blocked = 0;
    for (const double share : {0.95, 0.1, 0.52, 0.9, 0.3, 0.77, 0.15, 0.6}) {
        QElapsedTimer timer;
        timer.start();
        window.playhead.setMoment(end * share);
        qint64 last = 0;
        do {
            QCoreApplication::processEvents();
            blocked = std::max(blocked, static_cast<double>(timer.nsecsElapsed() - last) / 1e6);
            last = timer.nsecsElapsed();
            QThread::usleep(200);
        } while (!window.isWhole());
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        const auto drawn = window.scene().frame.drawnArcs().size();
        require(window.map.arcPictures().layers().count() == drawn, "the right arcs are shown");
    }
    print("  timeline dragged: until the right state is shown", median(times), "aim 150");
    print("  timeline dragged: longest time without an answer", blocked, "");
}

void benchPointing(Window &window)
{
    const Scene &scene = window.scene();
    int found = 0, asked = 0;
    std::vector<double> times;
    const size_t step = std::max<size_t>(scene.itinerary->arcs.size() / 200, 1);
    for (size_t i = 0; i < scene.itinerary->arcs.size(); i += step) {
        const ScreenArc &arc = scene.layout.arcs[ArcIndex(i)];
        if (arc.pieces.empty())
            continue;
        const auto &points = arc.pieces.front();
        const QPointF at = points[points.size() / 2].at();
        Hit hit;
        times.push_back(milliseconds([&] { hit = hitTest(scene, at); }));
        if (!QRectF({}, scene.view.size).contains(at))
            continue;
        ++asked;
        found += hit.arc.isValid() || hit.stop.isValid();
    }
    require(asked > 10 && found == asked, "a point on an arc gives an arc or a place");
    print("  a click answered", median(times), "aim 16");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    shareArenas();
    QApplication application(argc, argv);
    const int meetings = argc > 1 ? std::atoi(argv[1]) : 0;
    Window window;
    if (meetings == 0) {
        window.open(dataPath(QStringLiteral("stories/putin-2024")));
        window.settle();
        benchFrames(window, 27, "A frame of our story with some 27 heads, 1920x1080", "aim 1");
        return 0;
    }
    const QTemporaryDir passing;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : passing.path();
    require(QDir().mkpath(folder), "the folder can be made");
    const QString error = writeLargeStory(folder, meetings);
    require(error.isEmpty(), qPrintable(error));
    std::printf("A story of %d meetings\n", meetings);
    print("  opened: read, checked, planned", window.open(folder), "");
    window.settle();
    printCount("  arcs", static_cast<double>(window.scene().itinerary->arcs.size()), "", "");
    printCount("  resident memory at rest", residentMegabytes(), "MB", "aim 400 at 100,000");
    const bool large = meetings > 10'000;
    benchFrames(window, 100, "  a frame of it playing, some 100 heads", large ? "aim 2" : "aim 1.5");
    benchDrag(window);
    window.playhead.setMoment(window.playhead.schedule().duration());
    window.settle();
    benchPointing(window);
    benchLayout(window.scene());
    benchDrawnAnew(window, large ? "aim 600" : meetings > 1000 ? "aim 80" : "aim 12");
    giveBackSpareHeap(); // as the window does after each work of its workers
    window.settle();
    printCount("  resident memory at rest after all that", residentMegabytes(), "MB", "");
    return 0;
}
