// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/playhead.h"

#include <QMenu>

namespace summitry {

/// Speed, duration, loop and quiet days: for the menu bar and for the timeline's caption.
class PaceMenu : public QMenu {
    Q_OBJECT
public:
    PaceMenu(Playhead &playhead, QWidget *parent);

private:
    QAction *choice(const QString &text, bool on);
    void fill();
    void askDuration();

    Playhead &m_playhead;
};

} // namespace summitry
