#pragma once

#include <QString>
#include <QStringList>

namespace summitry {

/// " Did you mean 'xi-jinping'?" for a mistyped word, with the nearest of the known ones; empty where none is
/// near.
QString didYouMean(const QString &word, const QStringList &known);

} // namespace summitry
