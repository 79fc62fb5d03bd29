// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextStream>

namespace summitry {

/// Compares the map and the places that are installed with their hashes beside them (maps/hashes.txt, as
/// sha256sum writes it): a line for each that is sound to `out`, for each that is not to `err`. The exit
/// code: 1 where one is damaged or missing.
int checkInstallation(QTextStream &out, QTextStream &err);

} // namespace summitry
