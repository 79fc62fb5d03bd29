// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tables.h"

namespace summitry {

/// See TableReader::openDatabase.
std::unique_ptr<Database> openGeoPackageDatabase(const QString &path, QString *error);

} // namespace summitry
