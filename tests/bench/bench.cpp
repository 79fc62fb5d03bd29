// What painting and exporting cost, as a table. Each benchmark checks its result before it is timed.

#include "output/exportjob.h"
#include "scene/bands.h"
#include "story/readstory.h"
#include "tables/datafolder.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QTemporaryDir>
#include <vector>

using namespace summitry;

namespace {

constexpr QSize FullHd{1920, 1080};

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Not timed, because the result is wrong: %s\n", what);
    std::exit(1);
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double medianOf(int times, const std::function<void()> &work)
{
    std::vector<double> values;
    for (int i = 0; i < times; ++i)
        values.push_back(milliseconds(work));
    return median(values);
}

void print(const char *what, double value, const char *aim)
{
    std::printf("%-58s %9.1f ms   %s\n", what, value, aim);
    std::fflush(stdout);
}

std::shared_ptr<const World> world(MapScale scale)
{
    const WorldReading reading
        = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), scale, QStringLiteral("un"));
    require(reading.world != nullptr, "the world could not be read");
    return reading.world;
}

SheetContent story()
{
    SheetContent content;
    const auto read = readStory(dataPath(QStringLiteral("stories/putin-2024"))).story;
    require(read != nullptr, "the story could not be read");
    content.itinerary = planItinerary(read);
    content.medium = world(MapScale::Medium);
    return content;
}

Sheet fullHdMap(const SheetContent &content)
{
    SheetOptions options;
    options.pixels = FullHd;
    options.title = options.legend = options.credit = false;
    return composeSheet(content, options);
}

QImage blank()
{
    QImage image(FullHd, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    return image;
}

void benchWorld(const char *name, MapScale scale, const char *aim)
{
    SheetContent content = story();
    Scene scene = fullHdMap(content).scene;
    scene.view.size = FullHd;
    scene.chart = drawChart(world(scale), scene.view.projection, scene.view.tolerance(), scene.view.frame());
    QImage image = blank();
    const auto paint
        = [&] { paintInBands(image, image.rect(), [&](QPainter &painter) { paintBase(painter, scene); }); };
    paint();
    const Colours &colours = coloursOf(scene.theme);
    const auto at = [&](LonLat place) { return image.pixelColor(scene.view.toScreen(place)->toPoint()); };
    require(at({95, 62}) == colours.landHome, "the protagonist's country has its colour");
    require(at({-25, 5}) == colours.sea, "the Atlantic is sea");
    print(name, medianOf(7, paint), aim);
}

// As the window does it: what stands still is kept as a picture, and only what moves is repainted.
void benchFrame()
{
    const SheetContent content = story();
    Scene scene = fullHdMap(content).scene;
    scene.view = scene.view.resized(FullHd);
    scene.view.pixelRatio = 1;
    scene.layout = layOut(content.itinerary, scene.view, scene.emphasis, {});
    const Schedule schedule(*content.itinerary, content.pace);
    QImage kept = blank(), shown = blank();
    std::vector<double> frames;
    int moving = 0;
    constexpr double Step = 1000.0 / 60;
    for (double moment = 0; moment < schedule.duration(); moment += Step) {
        const QRegion before = movingRegion(scene);
        const bool stays = std::exchange(scene.frame, frameAt(*content.itinerary, schedule, moment)).day
            == scene.frame.day;
        if (!stays) { // arcs that have settled join the kept picture once a day here
            QPainter painter(&kept);
            paintBase(painter, scene);
            paintSettledArcs(painter, scene);
        }
        frames.push_back(milliseconds([&] {
            const QRegion region = before + movingRegion(scene);
            if (region.isEmpty())
                return;
            ++moving;
            QPainter painter(&shown);
            painter.setClipRegion(region);
            for (const QRect &box : region)
                painter.drawImage(box, kept, box);
            paintMovingArcs(painter, scene);
            paintPlaces(painter, scene);
        }));
    }
    require(moving > 100, "something moves while the story plays");
    std::erase_if(frames, [](double value) { return value < 0.001; });
    print("A frame of the playing story at 1920x1080, median", median(frames), "aim 2");
}

void benchExport()
{
    const QTemporaryDir folder;
    ExportOrder order;
    order.content = story();
    order.content.large = world(MapScale::Large);
    order.options.pixels = {7680, 4320};
    order.path = folder.filePath(QStringLiteral("map.png"));
    const auto write = [&] {
        require(exportPicture(order, [](double) { return true; }).error.isEmpty(), "the picture is written");
    };
    const double compose = milliseconds([&] { composeSheet(order.content, order.options); });
    print("A sheet of 7680x4320 composed", compose, "");
    const double first = milliseconds(write);
    QImageReader reader(order.path);
    require(reader.size() == order.options.pixels, "the picture has the size asked for");
    print(
        "PNG at 7680x4320, composed, painted, encoded, written", std::min(first, medianOf(3, write)),
        "aim 500");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchWorld("The world at 1:110m painted at 1920x1080", MapScale::Small, "");
    benchWorld("The world at 1:50m painted at 1920x1080", MapScale::Medium, "aim 15");
    benchWorld("The world at 1:10m painted at 1920x1080", MapScale::Large, "");
    benchFrame();
    benchExport();
    return 0;
}
