// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/exportjob.h"
#include "output/paintedsheet.h"
#include "window/mainwindow.h"
#include "window/settings.h"
#include "window/storypanel.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>

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

/// Of a field or message that has the focus, what is selected there; else the quotation that is shown.
void MainWindow::copyQuotation()
{
    QWidget *focused = QApplication::focusWidget();
    if (auto *field = qobject_cast<QLineEdit *>(focused); field && field->hasSelectedText())
        return field->copy();
    if (auto *text = qobject_cast<QPlainTextEdit *>(focused); text && text->textCursor().hasSelection())
        return text->copy();
    if (!m_panel->copyQuotation())
        m_notice.tell(tr("There is no quotation to copy: choose a leader who is quoted."), {});
}

} // namespace summitry
