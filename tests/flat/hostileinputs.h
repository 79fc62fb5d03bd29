// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QDir;

namespace summitry {

/// Makes in a folder the bad inputs that are no text, or too large or too odd to be kept as files: workbooks,
/// zips, bombs, links, pipes.
void makeHostileInputs(const QDir &folder);
void makeWorkbooks(const QDir &to); ///< those of them that are workbooks and KMZ

/// The head of an XML document of this root, in which '&x9;' stands for a thousand million times 'lol'.
QByteArray laughs(const QByteArray &root);

} // namespace summitry
