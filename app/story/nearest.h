// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace summitry {

/// How many letters to insert, remove, change or swap with their neighbour make one word of the other.
int editDistance(const QString &a, const QString &b);

/// " Did you mean 'xi-jinping'?" for a mistyped word, with the nearest of the known ones; empty where none is
/// near.
QString didYouMean(const QString &word, const QStringList &known);

} // namespace summitry
