// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace summitry {

/// The country codes that a story may use: ISO 3166-1 alpha-3, and XKX for Kosovo.
const QStringList &countryCodes();

} // namespace summitry
