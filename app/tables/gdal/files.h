// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace summitry {

constexpr int mostFiles = 10'000; ///< in a folder or a zip

/// The files in a folder or a zip; see TableReader::list.
QStringList listFiles(const QString &path, QString *error);

/// The first `limit` bytes of one of them; see TableReader::read.
QByteArray readFile(const QString &path, const QString &name, qint64 limit, QString *error);

} // namespace summitry
