// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/gdal/dataset.h"
#include "tables/tables.h"

namespace summitry {

/// See Database::readLayer; errors do not name the file.
std::vector<Feature> readMapLayer(
    const Dataset &dataset, const QString &layer, const QStringList &columns, const QString &where,
    QString *error);

} // namespace summitry
