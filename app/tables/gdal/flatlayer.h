// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tables.h"

namespace summitry {

/// See TableReader::readLayer.
Layer readFlatLayer(const QString &path, const QString &kind, size_t mostRows, QString *error);

} // namespace summitry
