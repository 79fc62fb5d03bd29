// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/gdal/dataset.h"

#include <QString>
#include <QVariant>

namespace summitry {

/// Opens a GeoPackage for reading, quickly: its tables are known when they are asked for. Null where it is
/// none.
Dataset openGeoPackage(const QString &path);

/// Says, where GDAL does not, why `openGeoPackage` gave none.
QString whyNoGeoPackage(const QString &path);

/// A cell; not valid where it is null.
QVariant attribute(OGRFeatureH feature, int field, OGRFieldType type);

} // namespace summitry
