// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <QStringList>

namespace summitry {

// Texts as FTS5 expressions.

/// Names that begin with these words.
QString beginning(const QStringList &words);

/// The same, one expression for each way to write them: St., Saint, Sankt.
QStringList beginnings(const QStringList &words);

/// Names that have these words, the last perhaps not to its end, in any order.
QString containing(const QStringList &words);

/// Names that begin with these words, one of them cut in two: "Taian" is Tai'an. One expression for each cut.
QStringList cut(const QStringList &words);

/// Names that begin with these words, two of them joined: "Xi An" is Xian. One expression for each joint.
QStringList joined(const QStringList &words);

/// That a name has just so many words: with the right beginning it is then the whole name.
std::function<bool(const QString &)> hasWords(qsizetype count);

} // namespace summitry
