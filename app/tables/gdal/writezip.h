// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tables.h"

namespace summitry {

/// See TableReader::writeZip.
void writeZipFile(const QString &path, const std::vector<NamedBytes> &files, QString *error);

} // namespace summitry
