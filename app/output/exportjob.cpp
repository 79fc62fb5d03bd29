// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/exportjob.h"

#include "tables/datafolder.h"

#include <new>
#include <QtConcurrentRun>

namespace summitry {

namespace {

ExportResult planAndWrite(const ExportOrder &order, const Progress &progress)
{
    constexpr double PlannedShare = 0.15;
    SheetContent content = order.content;
    bringWorld(content, order.options);
    if (!progress(PlannedShare / 3))
        return {{}, {}, true};
    const auto plan = planSheet(content, order.options);
    if (!progress(PlannedShare))
        return {{}, {}, true};
    return order.format.write(
        plan, order, [&](double share) { return progress(PlannedShare + (1 - PlannedShare) * share); });
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

ExportResult run(const ExportOrder &order, const Progress &progress)
{
    const QSize size = order.options.pixels;
    try {
        return planAndWrite(order, progress);
    } catch (const std::bad_alloc &) {
        return {
            {},
            QStringLiteral("There is not enough memory for a picture of %1 x %2 pixels.")
                .arg(size.width())
                .arg(size.height()),
            false};
    } catch (const std::exception &thrown) {
        return {
            {},
            QStringLiteral("The picture could not be made: %1.").arg(QString::fromLocal8Bit(thrown.what())),
            false};
    }
}

QFuture<ExportResult> startExport(const ExportOrder &order)
{
    return QtConcurrent::run([order](QPromise<ExportResult> &promise) {
        constexpr int Steps = 1000;
        promise.setProgressRange(0, Steps);
        promise.addResult(run(order, [&](double share) {
            promise.setProgressValue(static_cast<int>(share * Steps));
            return !promise.isCanceled();
        }));
    });
}

} // namespace summitry
