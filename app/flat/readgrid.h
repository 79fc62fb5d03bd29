// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/grid.h"
#include "story/problem.h"

namespace summitry {

/// Whether a path is read as one flat table rather than as a story of several: a file that is no zip of
/// tables and no table of a story beside its others.
bool isFlatTable(const QString &path);

/// The endings of the files that may hold a flat table, without a dot: "csv".
QStringList flatEndings();

/// Reads a flat table from a file. What is wrong with the whole of it is told in `problems`, and there are no
/// rows then; how it was read (encoding, separator) is told in `note`. `encoding` as decodeText's.
Grid readGrid(const QString &path, const QString &encoding, QList<Problem> *problems, QString *note);

} // namespace summitry
