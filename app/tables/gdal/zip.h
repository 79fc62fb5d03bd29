// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace summitry {

/// The files in a zip, sorted; a zip that holds two of one name is refused. See TableReader::list.
QStringList listZip(const QString &path, QString *error);

/// The first `limit` bytes of one of them; where that is all of it, its CRC-32 is compared. See
/// TableReader::read.
QByteArray readZipped(const QString &zip, const QString &name, qint64 limit, QString *error);

} // namespace summitry
