// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

QString shortcutsText(); ///< rich text: what each key does
QString aboutText(); ///< rich text: what Summitry is, its data and their licences

} // namespace summitry
