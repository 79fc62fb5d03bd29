// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"
#include "window/settings.h"

// What MainWindow remembers from one start to the next.

namespace summitry {

void MainWindow::remember() const
{
    const Settings &rows = settings();
    rows.geometry.write(saveGeometry());
    rows.look.write(static_cast<int>(m_look.choice()));
    rows.reduceMotion.write(m_look.reduceMotion());
    rows.projection.write(m_map.projection().id());
    rows.worldview.write(m_library.worldview());
    rows.storyFolder.write(m_folder);
    rows.knownTables.write(m_library.knownTables().lines());
    m_recent.write();
    rows.provider.write(m_finder.places().provider());
    rows.duration.write(m_playhead.pace().duration);
    rows.skipQuietDays.write(m_playhead.pace().skipQuietDays);
    rows.speed.write(m_playhead.speed());
    rows.loop.write(m_playhead.isLooping());
}

void MainWindow::recall()
{
    const Settings &rows = settings();
    m_library.setWorldview(rows.worldview.read());
    restoreGeometry(rows.geometry.read());
    m_look.setChoice(static_cast<Look::Choice>(rows.look.read()));
    m_look.setReduceMotion(rows.reduceMotion.read());
    if (const auto kind = readProjection(rows.projection.read()).kind)
        m_map.setProjection(*kind);
    m_library.setKnownTables(KnownTables(rows.knownTables.read()));
    m_folder = rows.storyFolder.read();
    m_recent.read();
    m_finder.places().setProvider(rows.provider.read());
    m_playhead.setPace({rows.duration.read(), rows.skipQuietDays.read()});
    m_playhead.setSpeed(rows.speed.read());
    m_playhead.setLooping(rows.loop.read());
}

} // namespace summitry
