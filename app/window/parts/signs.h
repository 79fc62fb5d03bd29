// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPalette>
#include <QStyle>

namespace summitry {

/// Qt's own signs, for its file dialog and menu bar, drawn in the window's ink; null where we have none.
QIcon signOf(QStyle::StandardPixmap sign, const QPalette &palette);

} // namespace summitry
