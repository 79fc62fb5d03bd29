// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/style/typeface.h"

#include <QStringList>

namespace summitry {

/// At most `most` lines of `width`; the last is cut with '…'.
QStringList wrapped(const QString &text, const Type &, double width, int most);

constexpr double CapHeight = 0.727; ///< Inter's, of the type size
/// The baseline that puts capitals in the middle of a line.
double baselineIn(double top, double lineHeight, const Type &);

} // namespace summitry
