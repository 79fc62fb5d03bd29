#pragma once

#include "tables/tables.h"

namespace summitry {

/// See TableReader::openDatabase.
std::unique_ptr<Database> openGeoPackageDatabase(const QString &path, QString *error);

} // namespace summitry
