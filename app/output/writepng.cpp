// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/writepng.h"

#include "output/paintedsheet.h"
#include "output/png.h"

#include <algorithm>
#include <QScopeGuard>
#include <QtConcurrentRun>
#include <QThreadPool>

namespace summitry {

namespace {

constexpr qsizetype BandPixels = 2 << 20;

} // namespace

ExportResult
writePng(const std::shared_ptr<const SheetPlan> &plan, const ExportOrder &order, const Progress &progress)
{
    ExportResult result;
    const SheetFrame sheet = frameOf(plan);
    const QSize size = plan->options.pixels;
    PngWriter png(
        order.path, size, plan->options.transparent, pictureText(sheet.furniture), dotsPerMetre(*plan));
    const int rows = std::max(1, static_cast<int>(BandPixels / size.width()));
    TextPictures texts;
    // Threads that stay: each keeps its typefaces and the outlines of its texts from band to band.
    QThreadPool painters;
    painters.setMaxThreadCount(QThread::idealThreadCount());
    std::vector<QFuture<PngRows>> bands;
    for (int top = 0; top < size.height(); top += rows)
        bands.push_back(QtConcurrent::run(&painters, [&, top] {
            return compressRows(paintedBand(sheet, texts, top, std::min(rows, size.height() - top)));
        }));
    const auto dropRest = qScopeGuard([&] { painters.clear(); });
    for (size_t band = 0; band < bands.size(); ++band) {
        if (!png.write(bands[band].takeResult()))
            break;
        result.cancelled = !progress(static_cast<double>(band + 1) / static_cast<double>(bands.size()));
        if (result.cancelled)
            return result;
    }
    png.finish();
    result.error = png.error();
    if (result.error.isEmpty())
        result.path = order.path;
    return result;
}

} // namespace summitry
