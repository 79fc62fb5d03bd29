#include "output/exportjob.h"

#include "output/png.h"
#include "scene/style/textpictures.h"
#include "tables/datafolder.h"

#include <algorithm>
#include <new>
#include <QPainter>
#include <QScopeGuard>
#include <QtConcurrentRun>
#include <QThreadPool>

namespace summitry {

namespace {

constexpr qsizetype BandPixels = 2 << 20;
// Lines are cut off near a picture's edge, so a band is painted with some rows above and below it.
constexpr int RowsBeyond = 16;
constexpr double ComposedShare = 0.15; // of the progress
constexpr double DotsPerMetre = 96 / 0.0254; // of a design pixel

QImage paintBand(const SheetFrame &sheet, TextPictures &texts, int top, int height)
{
    const bool transparent = sheet.plan->options.transparent;
    QImage image(
        sheet.plan->options.pixels.width(), height + 2 * RowsBeyond,
        transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        throw std::bad_alloc();
    if (transparent)
        image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.translate(0, RowsBeyond - top);
    painter.setClipRect(0, top, image.width(), height); // so that what lies outside the band costs little
    paintSheet(painter, sheet, &texts);
    painter.end();
    const QImage band(
        image.constScanLine(RowsBeyond), image.width(), height, image.bytesPerLine(), image.format());
    return band.convertToFormat(PngWriter::format(transparent));
}

PictureText textOf(const SheetFrame &sheet)
{
    const Furniture &f = sheet.furniture;
    return {
        f.title, QStringLiteral("%1 (%2). %3").arg(f.standfirst, f.dates, f.borders), f.sources,
        QStringLiteral("Summitry")};
}

ExportResult write(const ExportOrder &order, const std::function<bool(double)> &progress)
{
    ExportResult result;
    const auto goesOn = [&](double share) { return !(result.cancelled = !progress(share)); };
    SheetContent content = order.content;
    bringWorld(content, order.options);
    if (!goesOn(ComposedShare / 3))
        return result;
    const SheetFrame sheet = composeSheet(content, order.options);
    if (!goesOn(ComposedShare))
        return result;

    const QSize size = order.options.pixels;
    PngWriter png(
        order.path, size, order.options.transparent, textOf(sheet), DotsPerMetre * sheet.plan->factor);
    const int rows = std::max(1, static_cast<int>(BandPixels / size.width()));
    TextPictures texts;
    // Threads that stay: each keeps its typefaces and the outlines of its texts from band to band.
    QThreadPool painters;
    painters.setMaxThreadCount(QThread::idealThreadCount());
    std::vector<QFuture<PngRows>> bands;
    for (int top = 0; top < size.height(); top += rows)
        bands.push_back(QtConcurrent::run(&painters, [&, top] {
            return compressRows(paintBand(sheet, texts, top, std::min(rows, size.height() - top)));
        }));
    const auto dropRest = qScopeGuard([&] { painters.clear(); });
    for (size_t band = 0; band < bands.size(); ++band) {
        if (!png.write(bands[band].takeResult()))
            break;
        const double done = static_cast<double>(band + 1) / static_cast<double>(bands.size());
        if (!goesOn(ComposedShare + (1 - ComposedShare) * done))
            return result;
    }
    png.finish();
    result.error = png.error();
    if (result.error.isEmpty())
        result.path = order.path;
    return result;
}

} // namespace

void bringWorld(SheetContent &content, const SheetOptions &options)
{
    const MapScale scale = scaleNeeded(content, options);
    std::shared_ptr<const World> &slot = scale == MapScale::Large ? content.large
        : scale == MapScale::Medium                               ? content.medium
                                                                  : content.small;
    if (slot)
        return;
    QString worldview = worldviews().first().id;
    for (const auto &world : {content.small, content.medium, content.large}) {
        if (world)
            worldview = world->worldview;
    }
    slot = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), scale, worldview).world;
}

QImage paintedSheet(const SheetFrame &sheet)
{
    TextPictures texts;
    return paintBand(sheet, texts, 0, sheet.plan->options.pixels.height());
}

ExportResult exportPicture(const ExportOrder &order, const std::function<bool(double)> &progress)
{
    try {
        return write(order, progress);
    } catch (const std::bad_alloc &) {
        ExportResult result;
        result.error = QStringLiteral("There is not enough memory for a picture of %1 x %2 pixels.")
                           .arg(order.options.pixels.width())
                           .arg(order.options.pixels.height());
        return result;
    } catch (const std::exception &exception) {
        ExportResult result;
        result.error = QStringLiteral("The picture could not be made: %1.")
                           .arg(QString::fromLocal8Bit(exception.what()));
        return result;
    }
}

QFuture<ExportResult> startExport(const ExportOrder &order)
{
    return QtConcurrent::run([order](QPromise<ExportResult> &promise) {
        constexpr int Steps = 1000;
        promise.setProgressRange(0, Steps);
        promise.addResult(exportPicture(order, [&](double share) {
            promise.setProgressValue(static_cast<int>(share * Steps));
            return !promise.isCanceled();
        }));
    });
}

} // namespace summitry
