// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/mapview.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>

// What hands do with the map: the part of MapView that turns events into views and choices.

namespace summitry {

void MapView::zoom(double factor)
{
    pointAway(); // something else is under the pointer now
    zoom(factor, rect().center());
}

void MapView::zoom(double factor, QPointF at)
{
    rest();
    m_fit.reset();
    m_card.hide();
    m_stage.setView(m_stage.view().zoomed(factor, at), true);
}

void MapView::pan(QPointF by)
{
    rest();
    m_fit.reset();
    m_card.hide();
    const QPointF middle = QRectF(rect()).center();
    if (!m_stage.pan(by.toPoint()))
        m_stage.setView(m_stage.view().dragged(middle, middle + by), true);
}

bool MapView::flyToCountry(const QString &code)
{
    const Scene &scene = m_stage.scene();
    const Chart::Land *land = scene.chart ? scene.chart->land(code) : nullptr;
    if (!land)
        return false;
    constexpr double margin = 40;
    constexpr double closest = 3; // degrees across: a small country with what is around it
    View view = scene.view;
    QRectF box = land->box;
    if (view.projection.isAzimuthal()) {
        const Country &country = scene.chart->world->countries[static_cast<size_t>(land->country)];
        view.projection = Projection(m_kind, country.label);
        const double wide = country.box.width() * std::cos(qDegreesToRadians(country.label.lat));
        const double reach
            = std::sin(qDegreesToRadians(std::clamp(std::max(wide, country.box.height()) / 2, 1.0, 80.0)));
        box = {-reach, -reach, 2 * reach, 2 * reach};
    }
    view = view.fitted(box, {margin, margin, margin, margin});
    view.scale = std::min(view.scale, view.size.width() / qDegreesToRadians(closest));
    travelTo(view);
    return true;
}

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoom(1 + gesture->value(), gesture->position());
            return true;
        }
    }
    if (event->type() == QEvent::Gesture) {
        if (auto *pinch
            = static_cast<QPinchGesture *>(static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture))) {
            zoom(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()));
            return true;
        }
    }
    if (event->type() == QEvent::DevicePixelRatioChange && m_stage.scene().itinerary) {
        View view = m_stage.view();
        view.pixelRatio = devicePixelRatioF();
        m_stage.setView(view);
    }
    return QWidget::event(event);
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_dragged = event->position();
    m_dragging = false;
    rest();
    m_flick.note(m_stage.view(), event->timestamp(), true);
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (!(event->buttons() & Qt::LeftButton))
        return point(at);
    if (!m_dragging && (at - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_dragging) {
        m_dragging = true;
        m_fit.reset();
        m_card.hide();
        setCursor(Qt::ClosedHandCursor);
    }
    const QPoint by = (at - m_dragged).toPoint();
    if (!m_stage.pan(by)) {
        m_stage.setView(m_stage.view().dragged(m_dragged, at), true);
        m_dragged = at;
    } else {
        m_dragged += by;
    }
    m_flick.note(m_stage.view(), event->timestamp());
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_dragging) {
        m_dragging = false;
        if (!m_look.reduceMotion())
            m_flick.release(event->timestamp());
        return point(event->position());
    }
    choose(event->position(), event->modifiers() & Qt::ControlModifier);
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QString country = hitTest(m_stage.scene(), event->position()).country;
    if (!country.isEmpty())
        flyToCountry(country);
    m_dragging = true; // the release that follows chooses nothing
}

void MapView::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    zoom(std::pow(1.25, steps), event->position());
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 80;
    switch (event->key()) {
    case Qt::Key_Left:
        return pan({step, 0});
    case Qt::Key_Right:
        return pan({-step, 0});
    case Qt::Key_Up:
        return pan({0, step});
    case Qt::Key_Down:
        return pan({0, -step});
    case Qt::Key_Home:
        return fit(Fit::Story);
    default:
        QWidget::keyPressEvent(event);
    }
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    emit menuAsked(byKeyboard && !underMouse() ? rect().center() : event->pos(), byKeyboard);
}

void MapView::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_focusSeen = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void MapView::focusOutEvent(QFocusEvent *)
{
    update();
}

/// By keyboard: at the pointer, or in the middle where it is elsewhere.
void MapView::askWhatIsHere()
{
    emit whatIsHereAsked(underMouse() ? mapFromGlobal(QCursor::pos()) : rect().center(), true);
}

void MapView::leaveEvent(QEvent *)
{
    pointAway();
}

void MapView::pointAway()
{
    m_card.hide();
    Highlight highlight = m_selection.highlight();
    highlight.country.clear();
    highlight.city.clear();
    highlight.arc = {};
    m_selection.setHighlight(highlight);
}

void MapView::point(QPointF at)
{
    const Scene &scene = m_stage.scene();
    if (!scene.itinerary || !rect().contains(at.toPoint()))
        return;
    const Hit hit = hitTest(scene, at);
    Highlight highlight = m_selection.highlight();
    highlight.arc = hit.arc;
    highlight.city = hit.stop.isValid() ? scene.itinerary->stops[hit.stop].city : QString();
    highlight.country = hit.arc.isValid() || hit.stop.isValid() ? QString() : hit.country;
    m_selection.setHighlight(highlight);
    const bool touches = hit.arc.isValid() || hit.stop.isValid() || !hit.country.isEmpty();
    setCursor(touches ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_card.tell(hoverText(scene, m_library.prepared().shares, hit), at.toPoint());
}

void MapView::choose(QPointF at, bool add)
{
    const Scene &scene = m_stage.scene();
    if (!scene.itinerary)
        return;
    const Hit hit = hitTest(scene, at);
    const Stop *stop = hit.stop.isValid() ? &scene.itinerary->stops[hit.stop] : nullptr;
    if (stop && stop->kind == Stop::Kind::Host) {
        chooseCity(*stop, add);
    } else if (!stop && hit.arc.isValid()) {
        const Arc &arc = scene.itinerary->arcs[hit.arc];
        const auto &meetings = scene.itinerary->story->meetings;
        if (const MeetingIndex meeting = arc.meetings.value(0); meeting.isValid()) {
            const QString leader = meetings[meeting].leader;
            if (add || m_selection.leader() != leader)
                m_selection.chooseLeader(leader, add);
            emit meetingChosen(meeting);
        } else if (const Trip *trip = scene.itinerary->story->trip(arc.trip)) {
            m_selection.chooseDates(trip->start, trip->end);
        }
    } else if (!hit.country.isEmpty()) {
        m_selection.chooseCountry(hit.country, add);
    } else if (!add) {
        m_selection.clear();
    }
    point(at);
}

/// The filter would keep nothing of a city outside it.
void MapView::chooseCity(const Stop &stop, bool add)
{
    const Emphasis &emphasis = m_stage.scene().emphasis;
    const bool kept = std::ranges::any_of(
        stop.meetings, [&](MeetingIndex meeting) { return emphasis.keepsMeeting(meeting); });
    if (add || kept || m_selection.filter().cities == QStringList{stop.city})
        return m_selection.chooseCity(stop.city, add);
    Filter alone;
    alone.cities = {stop.city};
    m_selection.setFilter(alone);
}

} // namespace summitry
