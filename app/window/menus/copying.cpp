// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/exportjob.h"
#include "output/paintedsheet.h"
#include "window/mainwindow.h"
#include "window/settings.h"

#include <QApplication>
#include <QClipboard>

// What MainWindow puts on the clipboard.

namespace summitry {

void MainWindow::copyImage()
{
    if (!m_map.stage().scene().itinerary || !m_library.nearestWorld(MapScale::Small))
        return;
    m_copying.run(
        [content = sheetContent(), options = sheetOptions()]() mutable {
            bringWorld(content, options);
            return paintedSheet(composeSheet(content, options));
        },
        [](const QImage &picture) { QApplication::clipboard()->setImage(picture); });
}

SheetOptions MainWindow::sheetOptions() const
{
    constexpr QSize largest(3840, 2160); // pictures for the clipboard stand in memory whole
    const Settings &rows = settings();
    SheetOptions options;
    options.pixels = rows.exportSize.read();
    if (options.pixels.width() > largest.width() || options.pixels.height() > largest.height())
        options.pixels.scale(largest, Qt::KeepAspectRatio);
    options.title = rows.exportTitle.read();
    options.legend = rows.exportLegend.read();
    options.credit = rows.exportCredit.read();
    options.transparent = rows.exportTransparent.read();
    return options;
}

void MainWindow::copyQuotation()
{
    if (auto *focused = QApplication::focusWidget())
        QMetaObject::invokeMethod(focused, "copy");
}

} // namespace summitry
