// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QAction;

namespace summitry {

QString shortcutsText(const QList<QAction *> &actions); ///< rich text: what each key does, theirs first
QString aboutText(); ///< rich text: what Summitry is, its data and their licences

} // namespace summitry
