// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/playhead.h"
#include "window/keptemphasis.h"
#include "window/map/mapview.h"

#include <QAction>

namespace summitry {

/// The story shown to a room: keys lead from step to step, and the map flies along. The whole story stands at
/// the beginning and at the end.
class Presentation : public QObject {
    Q_OBJECT
public:
    /// Its keys work in a window while it is on.
    Presentation(MapView &map, KeptEmphasis &kept, Playhead &playhead, QWidget &window);

    bool isOn() const { return m_on; }
    void setOn(bool on);

private:
    void step(void (Playhead::*to)(const Emphasis &));
    void showStep();

    MapView &m_map;
    KeptEmphasis &m_kept;
    Playhead &m_playhead;
    QAction m_next, m_previous;
    bool m_on = false;
};

} // namespace summitry
