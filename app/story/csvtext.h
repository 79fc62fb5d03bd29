// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tables.h"

namespace summitry {

/// A table as CSV (RFC 4180 but for the line ends, which are line feeds; UTF-8), with its header.
QByteArray toCsv(const Table &table);

} // namespace summitry
