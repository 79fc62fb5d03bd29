// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/timeline/timeline.h"

#include <algorithm>
#include <cmath>
#include <QMouseEvent>
#include <QWheelEvent>

// What hands do with the days: the part of Timeline that turns events into moments and choices.

namespace summitry {

void Timeline::scrubTo(double x)
{
    m_playhead.pause();
    m_playhead.setMoment(m_playhead.schedule().fromDays(m_axis.daysAt(x)));
}

void Timeline::moveByDays(int days)
{
    const QDate day = m_playhead.schedule().dayAt(m_playhead.moment()).addDays(days);
    const QDate bounded = std::clamp(day, m_axis.first(), m_axis.last());
    m_playhead.pause();
    const Schedule::Span span = m_playhead.schedule().day(bounded);
    m_playhead.setMoment(span.start + span.length / 2);
}

void Timeline::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_focusSeen = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void Timeline::keyPressEvent(QKeyEvent *event)
{
    if (m_axis.isEmpty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveByDays(-1);
    case Qt::Key_Right:
        return moveByDays(1);
    case Qt::Key_Home:
        return scrubTo(m_axis.left());
    case Qt::Key_End:
        m_playhead.pause();
        return m_playhead.setMoment(m_playhead.schedule().duration());
    default:
        QWidget::keyPressEvent(event);
    }
}

void Timeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_axis.isEmpty())
        return;
    m_pressed = event->position();
    const bool onAxis = m_pressed.x() >= m_axis.left() - 12 && m_pressed.x() <= m_axis.right() + 12;
    m_drag = onAxis ? Drag::Pressed : Drag::None;
}

void Timeline::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_axis.isEmpty())
        return;
    if (m_drag == Drag::Pressed && std::abs(at.x() - m_pressed.x()) >= 4)
        m_drag = event->modifiers() & Qt::ShiftModifier ? Drag::Choosing : Drag::Scrubbing;
    if (m_drag == Drag::Scrubbing)
        return scrubTo(at.x());
    if (m_drag == Drag::Choosing) {
        const QDate one = m_axis.dayAt(m_pressed.x()), other = m_axis.dayAt(at.x());
        return m_selection.chooseDates(std::min(one, other), std::max(one, other));
    }
    if (onKnob(at))
        setCursor(Qt::SizeHorCursor);
    else if (m_axis.barAt(at) || m_axis.bandAt(at))
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void Timeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (std::exchange(m_drag, Drag::None) == Drag::Pressed)
        choose(event->position(), event->modifiers() & Qt::ControlModifier);
}

/// With Ctrl: nearer or farther at the pointer. Else along the days, where not all are shown.
void Timeline::wheelEvent(QWheelEvent *event)
{
    if (m_axis.isEmpty())
        return QWidget::wheelEvent(event);
    const QPoint turned = event->angleDelta();
    const double steps = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    if (event->modifiers() & Qt::ControlModifier)
        show(m_axis.zoomed(std::pow(1.25, steps), event->position().x()));
    else
        show(m_axis.moved(-steps * m_axis.window().days / 10));
    event->accept();
}

void Timeline::choose(QPointF at, bool add)
{
    const Story &story = *m_itinerary->story;
    if (const TimelineAxis::Bar *bar = m_axis.barAt(at)) {
        const QString leader = story.meetings[bar->meeting].leader;
        if (add || m_selection.leader() != leader)
            m_selection.chooseLeader(leader, add);
        emit meetingChosen(bar->meeting);
    } else if (const TimelineAxis::Band *band = m_axis.bandAt(at)) {
        const Trip *trip = story.trip(band->trip);
        m_selection.chooseDates(trip->start, trip->end);
    } else {
        scrubTo(at.x());
    }
}

} // namespace summitry
