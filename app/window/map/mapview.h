// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/pictures/keptmap.h"
#include "window/map/flick.h"
#include "window/map/flight.h"
#include "window/map/hovercard.h"
#include "window/map/locator.h"
#include "window/map/stage.h"
#include "window/parts/glyphbutton.h"

namespace summitry {

/// The map in the window, and the controls on it.
class MapView : public QWidget {
    Q_OBJECT
public:
    MapView(
        Library &library, KeptEmphasis &kept, Selection &selection, Playhead &playhead, Look &look,
        QWidget *parent = nullptr);

    const Stage &stage() const { return m_stage; }
    const ArcPictures &arcPictures() const { return m_kept.arcs(); }
    const PlacePictures &placePictures() const { return m_kept.places(); }
    const ProjectionKind &projection() const { return m_kind; }
    void setProjection(const ProjectionKind &kind); ///< the map's middle stays
    void fit(Fit fit);
    void zoom(double factor);
    void zoom(double factor, QPointF at);
    void pan(QPointF by);
    void restore(const View &view); ///< at once, and its projection
    void flyTo(const View &view);
    /// Along the great circle.
    void travelTo(const View &view);
    bool flyToCountry(const QString &code); ///< false where the map does not show it
    View viewOf(LonLat place) const; ///< the country or so around a place
    void pointAway(); ///< nothing is under the pointer
    void askWhatIsHere();
    void toggleFit(); ///< the whole story, or the close-up where the whole is shown
    void setLocatorShown(bool shown);

signals:
    void meetingChosen(MeetingIndex meeting); ///< an arc of it was clicked
    void painted();
    void findAsked();
    void whatIsHereAsked(QPoint at, bool byKeyboard); ///< a point of the widget

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void open(Opened how);
    void rest(); ///< ends flight and flick
    void paintNote(QPainter &painter);
    void tellWorldview();
    QRectF noteBox() const;
    void placeControls();
    void point(QPointF at);
    void choose(QPointF at, bool add);
    void chooseCity(const Stop &stop, bool add);
    View fittedTo(Fit fit);
    bool shows(Fit fit) const;

    Library &m_library;
    Selection &m_selection;
    Playhead &m_playhead;
    Look &m_look;
    Stage m_stage;
    Flight m_flight;
    Flick m_flick;
    ProjectionKind m_kind = ProjectionKind::EqualEarth;
    std::optional<Fit> m_fit; ///< what the view is fitted to, kept when the window is resized

    KeptMap m_kept;
    TextPictures m_texts;

    QPointF m_pressed, m_dragged;
    bool m_dragging = false;

    HoverCard m_card;
    Locator m_locator;
    GlyphButton m_find, m_zoomIn, m_zoomOut, m_fitButton;
    bool m_locatorShown = true;
    bool m_worldFailed = false;
    QString m_note; ///< the worldview and the disputes that the story touches
};

} // namespace summitry
