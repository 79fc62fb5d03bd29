// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace summitry {

/// The words of a text: runs of letters, digits and the marks on them, as FTS5's unicode61 takes them.
QStringList toWords(const QString &text);

/// A word without case and accents, to compare it with FTS5's terms.
QString folded(const QString &word);

} // namespace summitry
