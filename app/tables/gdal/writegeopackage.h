// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tables.h"

namespace summitry {

/// See TableReader::writeGeoPackage.
void writeGeoPackageFile(const QString &path, const std::vector<NamedTable> &tables, QString *error);

} // namespace summitry
