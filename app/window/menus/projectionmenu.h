// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads/background.h"
#include "window/library.h"
#include "window/map/mapview.h"
#include "window/parts/look.h"

#include <QImage>
#include <QMenu>

namespace summitry {

/// The projections by name, each with a small picture of the world as it would be centred now, and any other
/// by its PROJ string.
class ProjectionMenu : public QMenu {
    Q_OBJECT
public:
    ProjectionMenu(MapView &map, const Library &library, const Look &look, QWidget *parent);

private:
    void renew();
    void askForString();

    MapView &m_map;
    const Library &m_library;
    const Look &m_look;
    QList<QAction *> m_named; ///< as namedProjections
    QAction *m_custom;
    Background m_previewing;
};

} // namespace summitry
