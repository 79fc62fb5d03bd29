#pragma once

#include "tables/tables.h"

namespace summitry {

/// See TableReader::readLayer.
std::vector<Feature> readMapLayer(
    const QString &path, const QString &layer, const QStringList &columns, const QString &where,
    QString *error);

} // namespace summitry
