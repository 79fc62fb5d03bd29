#pragma once

#include "telling/emphasis.h"
#include "telling/playhead.h"
#include "telling/selection.h"
#include "window/library.h"
#include "window/parts/glyphbutton.h"
#include "window/timeline/timelineaxis.h"

#include <QPixmap>

class QMenu;

namespace summitry {

/// The story's days: a bar for each meeting, a band for each trip, the playhead; and the buttons that play.
class Timeline : public QWidget {
    Q_OBJECT
public:
    Timeline(
        Library &library, Selection &selection, Playhead &playhead, Look &look, QMenu &paceMenu,
        QWidget *parent = nullptr);

    const TimelineAxis &axis() const { return m_axis; }

signals:
    void meetingChosen(int meeting); ///< its bar was clicked

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    enum class Drag { None, Pressed, Scrubbing, Choosing };

    void openStory();
    void followFilter();
    void followPlayhead();
    void followPace();
    void layAxis();
    void forgetDays();
    void scrubTo(double x);
    void moveByDays(int days);
    void choose(QPointF at, bool add);
    double playheadX() const;
    bool onKnob(QPointF at) const;
    QString daySummary(const QDate &day) const;

    void paintBands(QPainter &painter) const;
    void paintDays(QPainter &painter);
    QPixmap paintedDays(bool future) const;
    double keptShare(const TimelineAxis::Bar &bar) const;
    void paintAxis(QPainter &painter) const;
    void paintPlayhead(QPainter &painter) const;

    Library &m_library;
    Selection &m_selection;
    Playhead &m_playhead;
    Look &m_look;
    std::shared_ptr<const Itinerary> m_itinerary;
    Emphasis m_emphasis;
    TimelineAxis m_axis;
    GlyphButton m_play, m_previous, m_next;
    class CaptionButton *m_caption;
    QPixmap m_past, m_future; ///< all days, their bars strong and faint; null: to be painted
    Drag m_drag = Drag::None;
    QPointF m_pressed;
};

} // namespace summitry
