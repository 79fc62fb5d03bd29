// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/timeline/timeline.h"

#include <QPainter>

// What the timeline looks like: the part of Timeline that paints.

namespace summitry {

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_stale || m_pixelRatio != devicePixelRatioF())
        renewDays();
    if (!isThere())
        return painter.fillRect(rect(), m_look.colours().paper);
    paintDays(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPlayhead(painter);
    if (hasFocus() && m_focusSeen) {
        painter.setPen(QPen(m_look.colours().ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(m_axis.left() - 10, 4, m_axis.right() - m_axis.left() + 20, height() - 8));
    }
}

/// Strong up to the playhead, faint beyond; in the column that it stands in, bar by bar.
void Timeline::paintDays(QPainter &painter) const
{
    const double ratio = m_past.devicePixelRatio();
    const auto show = [&](const QImage &picture, double from, double to) {
        const QRectF part(from, 0, to - from, height());
        painter.drawImage(part, picture, QRectF(part.topLeft() * ratio, part.size() * ratio));
    };
    if (m_playhead.atRest())
        return show(m_past, 0, width());
    const Schedule &schedule = m_playhead.schedule();
    const double now = m_playhead.moment();
    const double column = std::clamp(m_axis.columnAt(schedule.toDays(now)), 0.0, double(width()));
    const double next = column + m_axis.columnWidth();
    show(m_past, 0, column);
    show(m_future, column, width());
    for (const TimelineAxis::Bar &bar : m_axis.bars()) {
        if (bar.box.center().x() < column || bar.box.center().x() >= next
            || schedule.meeting(bar.meeting) > now)
            continue;
        const QRectF box = bar.box.adjusted(-1, 0, 1, 0); // what antialiasing covers
        painter.drawImage(box, m_past, QRectF(box.topLeft() * ratio, box.size() * ratio));
    }
}

void Timeline::paintPlayhead(QPainter &painter) const
{
    if (m_playhead.atRest() || !m_axis.isShown(m_playhead.schedule().toDays(m_playhead.moment())))
        return;
    const Colours &c = m_look.colours();
    const double x = playheadX(), y = m_axis.baseline();
    constexpr double top = 33;
    painter.fillRect(QRectF(x - 0.75, top, 1.5, y - top), c.ink);
    painter.setPen(QPen(c.ink, 2));
    painter.setBrush(c.paper);
    painter.drawEllipse(QPointF(x, y + 0.5), 5.5, 5.5);
}

} // namespace summitry
