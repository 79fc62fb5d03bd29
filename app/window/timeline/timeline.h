// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/playhead.h"
#include "telling/selection.h"
#include "window/keptemphasis.h"
#include "window/parts/glyphbutton.h"
#include "window/timeline/timelinedays.h"

class QMenu;

namespace summitry {

/// The story's days: a bar for each meeting, a band for each trip, the playhead; and the buttons that play.
class Timeline : public QWidget {
    Q_OBJECT
public:
    Timeline(
        Library &library, KeptEmphasis &kept, Selection &selection, Playhead &playhead, Look &look,
        QMenu &paceMenu, QWidget *parent = nullptr);

    const TimelineAxis &axis() const { return m_axis; }

signals:
    void meetingChosen(MeetingIndex meeting); ///< its bar was clicked

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Drag { None, Pressed, Scrubbing, Choosing };

    void openStory();
    void followPlayhead();
    void followPace();
    void show(const TimelineAxis::Window &window); ///< other days
    void followMoment();
    void describe(); ///< to who does not see it
    void layAxis();
    void forgetDays();
    void renewDays();
    void scrubTo(double x);
    void moveByDays(int days);
    void choose(QPointF at, bool add);
    double playheadX() const;
    bool onKnob(QPointF at) const;
    bool isThere() const; ///< the axis, and what is kept of its story
    QString daySummary(const QDate &day) const;

    void paintDays(QPainter &painter) const;
    void paintPlayhead(QPainter &painter) const;

    Library &m_library;
    KeptEmphasis &m_kept;
    Selection &m_selection;
    Playhead &m_playhead;
    Look &m_look;
    std::shared_ptr<const Itinerary> m_itinerary;
    TimelineAxis m_axis;
    TimelineAxis::Window m_window; ///< that it shows, or that is being painted for it
    QImage m_past, m_future; ///< all days, their bars strong and faint
    double m_pixelRatio = 1; ///< that they are, or are being painted for
    bool m_stale = true; ///< they are to be painted anew
    /// A large story's; the last stands meanwhile.
    NewestWork<TimelineDays::Painted> m_painting{tr("The timeline could not be drawn.")};
    GlyphButton m_play, m_previous, m_next;
    class CaptionButton *m_caption;
    bool m_focusSeen = false; ///< it came by key
    Drag m_drag = Drag::None;
    QPointF m_pressed;
};

} // namespace summitry
