// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/library.h"

#include <QMenu>

namespace summitry {

/// Whose borders the map shows.
class WorldviewMenu : public QMenu {
    Q_OBJECT
public:
    WorldviewMenu(Library &library, QWidget *parent);
};

} // namespace summitry
