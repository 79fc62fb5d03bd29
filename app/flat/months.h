// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// The month of a name, whole or short, in English, Russian, German, French or Spanish; 0 where it is none.
int monthNamed(const QString &word);

/// A text without the day of the week that it begins with: 'Thu, 16 May 2024'.
QString withoutWeekday(const QString &text);

} // namespace summitry
