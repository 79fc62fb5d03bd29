// SPDX-License-Identifier: GPL-3.0-or-later

// What the base map costs while it moves. Each benchmark checks its result before it is timed.

#include "inputs.h"
#include "scene/paint/pixelcanvas.h"
#include "scene/paint/scene.h"
#include "scene/raster/bands.h"
#include "threads/upperhalves.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace summitry;

namespace {

constexpr QSize fullHd{1920, 1080};

Scene sceneOf(const Projection &projection)
{
    Scene scene;
    scene.itinerary = readOurStory();
    scene.emphasis = emphasise(scene.itinerary, {});
    scene.view.projection = projection;
    scene.view.size = fullHd;
    scene.view = scene.view.fitted(projection.bounds(), {20, 20, 20, 20});
    return scene;
}

void paint(QImage &image, const Scene &scene)
{
    paintInBands(image, image.rect(), [&](QPainter &painter) {
        PixelCanvas canvas(painter);
        paintBase(canvas, scene);
    });
}

bool isAt(const QImage &image, const Scene &scene, LonLat place, const QColor &colour)
{
    const auto at = scene.view.toScreen(place);
    return at && image.rect().contains(at->toPoint()) && image.pixelColor(at->toPoint()) == colour;
}

void benchGlobe(const char *name, MapScale scale, const char *aim)
{
    Scene scene = sceneOf(Projection(ProjectionKind::Orthographic, {90, 40}));
    const auto shapes = readWorldAt(scale);
    QImage image(fullHd, QImage::Format_RGB32);
    const auto turnTo = [&](double lon) {
        scene.view.projection = Projection(ProjectionKind::Orthographic, {lon, 40});
        scene.chart = drawChart(shapes, scene.view.projection, scene.view.tolerance(), scene.view.frame());
        paint(image, scene);
    };
    turnTo(90);
    const Colours &colours = coloursOf(scene.theme);
    require(isAt(image, scene, {95, 62}, colours.landHome), "Siberia has the protagonist's colour");
    require(isAt(image, scene, {80, -10}, colours.sea), "the Indian Ocean is sea");
    std::vector<double> frames;
    for (double lon = 0; lon < 360; lon += 5)
        frames.push_back(milliseconds([&] { turnTo(lon); }));
    print(name, median(frames), aim);
}

// As the window does it: a chart of somewhat more than the view, and strips where the map comes into view.
void benchPanning(const QString &place, LonLat middle, double pixelsPerDegree)
{
    Scene scene = sceneOf(Projection(ProjectionKind::EqualEarth, {75, 0}));
    scene.view.scale = pixelsPerDegree * 180 / 3.14159265;
    scene.view.centre = *scene.view.projection.project(middle);
    require(scene.view.mapScale() == MapScale::Large, "so near the map needs 1:10m");
    const auto shapes = readWorldAt(MapScale::Large);
    const QRectF seen = scene.view.frame();
    const QRectF frame
        = seen.adjusted(-seen.width() / 2, -seen.height() / 2, seen.width() / 2, seen.height() / 2);
    const double drawing = medianOf(
        3, [&] { scene.chart = drawChart(shapes, scene.view.projection, scene.view.tolerance(), frame); });
    QImage whole(fullHd, QImage::Format_RGB32);
    const double painting = medianOf(3, [&] { paint(whole, scene); });
    print(
        qPrintable(place + QStringLiteral(" at 1:10m, drawn and painted after rest")), drawing + painting,
        "aim 70");

    constexpr int step = 24; // pixels a frame: 1,440 a second
    QPixmap picture = QPixmap::fromImage(whole);
    std::vector<double> frames;
    for (int i = 0; i < 30; ++i) {
        frames.push_back(milliseconds([&] {
            scene.view = scene.view.dragged({0, 0}, {-step, 0});
            picture.scroll(-step, 0, picture.rect());
            QPainter painter(&picture);
            painter.setClipRect(fullHd.width() - step, 0, step, fullHd.height());
            PixelCanvas canvas(painter);
            paintBase(canvas, scene);
        }));
    }
    paint(whole, scene);
    const QImage panned = picture.toImage();
    int different = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x)
            different += qAbs(qGray(whole.pixel(x, y)) - qGray(panned.pixel(x, y))) > 16;
    }
    require(different < 200, "a panned picture is the one painted anew");
    print(qPrintable(place + QStringLiteral(" at 1:10m panned by 24 pixels, base")), median(frames), "aim 6");
    print(qPrintable(place + QStringLiteral(", the longest of 30")), std::ranges::max(frames), "aim 16");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    freeUpperHalves();
    benchGlobe("A turning globe at 1:110m, projected, cut and painted", MapScale::Small, "");
    benchGlobe("A turning globe at 1:50m, projected, cut and painted", MapScale::Medium, "aim 16");
    benchPanning(QStringLiteral("The Aegean"), {25, 38}, 120);
    benchPanning(QStringLiteral("Russia's Arctic coast"), {80, 73}, 60);
    return 0;
}
