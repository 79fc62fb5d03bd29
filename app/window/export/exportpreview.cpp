// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/export/exportpreview.h"

#include "output/exportjob.h"
#include "output/paintedsheet.h"

#include <QPainter>

namespace summitry {

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
    , m_composing(tr("The preview could not be drawn."))
{
    setAccessibleName(tr("Preview"));
    setMinimumSize(320, 240);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    constexpr int PauseMilliseconds = 120;
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &ExportPreview::compose);
}

void ExportPreview::show(const SheetContent &content, const SheetOptions &options)
{
    m_content = content;
    m_options = options;
    m_pause.start();
}

void ExportPreview::compose()
{
    if (m_composing.isBusy()) {
        m_pause.start();
        return;
    }
    SheetOptions small = m_options;
    small.pixels
        = m_options.pixels.scaled(size() * devicePixelRatioF(), Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    m_composing.run(
        [content = m_content, small, drawn = m_drawn] { return draw(content, small, drawn); },
        [this](const Drawn &drawn) {
            if (m_pause.isActive())
                return;
            m_drawn = drawn;
            update();
            emit shown();
        });
}

/// In other colours, or at another moment, the map is not planned again.
ExportPreview::Drawn
ExportPreview::draw(const SheetContent &content, const SheetOptions &options, Drawn drawn)
{
    if (!drawn.plan || drawn.options != options || !sharePlan(drawn.content, content)) {
        drawn = {content, options, nullptr, {}};
        SheetContent whole = content;
        bringWorld(whole, options);
        drawn.plan = planSheet(whole, options);
    }
    SheetFrame frame = frameOf(drawn.plan, content.moment);
    frame.scene.theme = content.theme;
    drawn.image = paintedSheet(frame);
    return drawn;
}

void ExportPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QSize shown = m_options.pixels.scaled(size(), Qt::KeepAspectRatio);
    const QRect box(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown);
    if (m_options.transparent)
        painter.fillRect(box, QBrush(palette().color(QPalette::Mid), Qt::Dense6Pattern));
    if (m_drawn.image.isNull()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(box, Qt::AlignCenter, tr("Drawing the preview…"));
    } else {
        const QSize fits = m_drawn.image.size().scaled(box.size(), Qt::KeepAspectRatio);
        QRect target(QPoint(0, 0), fits);
        target.moveCenter(box.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, m_drawn.image);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(box.adjusted(0, 0, -1, -1));
}

void ExportPreview::resizeEvent(QResizeEvent *)
{
    if (m_content.itinerary)
        m_pause.start();
}

} // namespace summitry
