// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace summitry {

/// The cells that a terminal gives a text: two to a Chinese character, none to an accent of its own.
int cellsOf(const QString &text);

/// Rows as lines, their texts as `printable` writes them, in columns as wide as their widest cell; those in
/// `right` (by index) end in line.
QString inColumns(QList<QStringList> rows, const QList<int> &right = {});

} // namespace summitry
