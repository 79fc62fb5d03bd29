// SPDX-License-Identifier: GPL-3.0-or-later

// What painting and exporting cost, as a table. Each benchmark checks its result before it is timed.

#include "inputs.h"
#include "output/exportjob.h"
#include "scene/paint/pixelcanvas.h"
#include "scene/raster/bands.h"

#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QTemporaryDir>

using namespace summitry;

namespace {

constexpr QSize FullHd{1920, 1080};

SheetContent story()
{
    SheetContent content;
    content.itinerary = readOurStory();
    content.medium = readWorldAt(MapScale::Medium);
    return content;
}

SheetFrame fullHdMap(const SheetContent &content)
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
    scene.chart
        = drawChart(readWorldAt(scale), scene.view.projection, scene.view.tolerance(), scene.view.frame());
    QImage image = blank();
    const auto paint = [&] {
        paintInBands(image, image.rect(), [&](QPainter &painter) {
            PixelCanvas canvas(painter);
            paintBase(canvas, scene);
        });
    };
    paint();
    const Colours &colours = coloursOf(scene.theme);
    const auto at = [&](LonLat place) { return image.pixelColor(scene.view.toScreen(place)->toPoint()); };
    require(at({95, 62}) == colours.landHome, "the protagonist's country has its colour");
    require(at({-25, 5}) == colours.sea, "the Atlantic is sea");
    print(name, medianOf(7, paint), aim);
}

void benchExport()
{
    const QTemporaryDir folder;
    ExportOrder order;
    order.content = story();
    order.content.large = readWorldAt(MapScale::Large);
    order.options.pixels = {7680, 4320};
    order.path = folder.filePath(QStringLiteral("map.png"));
    const auto write
        = [&] { require(run(order, [](double) { return true; }).error.isEmpty(), "the picture is written"); };
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
    benchExport();
    return 0;
}
