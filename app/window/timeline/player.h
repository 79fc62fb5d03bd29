// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/playhead.h"

#include <QElapsedTimer>
#include <QTimer>

namespace summitry {

/// The clock behind the playhead: while it plays, moves it by the time that has passed.
class Player : public QObject {
    Q_OBJECT
public:
    explicit Player(Playhead &playhead, QObject *parent = nullptr);

private:
    void follow();
    void tick();

    Playhead &m_playhead;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace summitry
