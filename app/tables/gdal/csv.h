// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tables.h"

namespace summitry {

/// See TableReader::parseCsv.
Table parseCsvTable(const QByteArray &bytes, QString *error);

} // namespace summitry
