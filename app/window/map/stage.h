// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/pictures/backdrop.h"
#include "scene/pictures/mapchanges.h"
#include "telling/playhead.h"
#include "window/keptemphasis.h"
#include "window/map/charts.h"
#include "window/map/layoutjob.h"
#include "window/parts/look.h"

#include <QTimer>

namespace summitry {

/// Keeps the window's scene: follows selection, playhead, look, story and view, makes anew only what a change
/// touches, and says which part of the picture has to be painted again.
class Stage : public QObject {
    Q_OBJECT
public:
    Stage(
        Library &library, KeptEmphasis &kept, Selection &selection, Playhead &playhead, Look &look,
        QObject *parent = nullptr);

    const Scene &scene() const { return m_scene; }
    const View &view() const { return m_scene.view; }
    const StoryExtents &extents(const ProjectionKind &kind); ///< of the story, which there is
    /// `moving`: more changes follow at once; the finer map waits until none came for a moment.
    void setView(const View &view, bool moving = false);
    /// A flat map moves as it is painted: pictures can be shifted, only what comes into view is new. False
    /// where that cannot be (a map that turns, one at its end, a step of half a device pixel).
    bool pan(QPoint by);
    /// Boxes on the screen that labels leave free.
    void setKeepOut(const QList<QRectF> &boxes);
    /// Nothing of it will change by itself: neither labels nor a finer map are awaited.
    bool isAtRest() const
    {
        return !m_rest.isActive() && !m_todayShown.isActive() && !m_layoutJob.isBusy() && !m_baseStale;
    }
    /// What now moves covers this.
    const QRegion &movingRegion() const { return m_changes.moving(); }

signals:
    void damaged(const summitry::MapDamage &damage);
    void emphasisChanged(); ///< the filter keeps something else
    void baseChanged(); ///< another view, story or look: all is damaged
    void basePainted(const QImage &base); ///< here it is, in device pixels; all above is to be painted again
    void panned(QPoint by); ///< the whole picture moved, in device-independent pixels
    void storyOpened(summitry::Opened how); ///< the scene has it

private:
    void openStory(Opened how);
    void followEmphasis();
    void followHighlight();
    void followMoment();
    void emphasiseAgain();
    void layOutAgain();
    LayoutOptions layoutOptions() const;
    void takeLayout(Layout layout);
    void followToday();
    void renewFrame();
    void settle();
    void repaintBase();
    void spoilBase();
    std::shared_ptr<const World> worldForNames() const; ///< null before the first
    QString todaysLine() const; ///< what happens at today's place
    QRegion landRegion(const QString &country) const;

    Library &m_library;
    KeptEmphasis &m_kept;
    Selection &m_selection;
    Playhead &m_playhead;
    Look &m_look;
    Charts m_charts;
    Backdrop m_backdrop;
    Scene m_scene;
    LayoutJob m_layoutJob;
    MapChanges m_changes;
    StoryExtents m_extents; ///< in the projection last asked for
    QTimer m_rest;
    QTimer m_todayShown; ///< while it runs, the labels keep what they say of today
    QList<QRectF> m_keepOut;
    bool m_opening = false; ///< a story is being opened
    bool m_panned = false; ///< since it was last laid out
    bool m_baseStale = false; ///< a new base was asked for
    bool m_labelsPlaying = false; ///< the labels were laid out for the playing story
    QString m_labelsToday; ///< today's line in them
    std::shared_ptr<const World> m_labelsWorld; ///< whose countries they name
};

} // namespace summitry
