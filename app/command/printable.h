// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// A text from outside as a line that a terminal may be given: what would move the cursor, colour, begin a
/// line or turn the direction of writing (control characters, line and paragraph separators, UAX #9's
/// explicit formatting) is written as \n, \u001b, \u202e. Any other text is left as it is.
QString printable(const QString &text);

} // namespace summitry
