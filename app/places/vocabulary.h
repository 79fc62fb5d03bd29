// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tables.h"

namespace summitry {

/// All words of all names, to find those that a mistyped one may have been meant to be.
class Vocabulary {
public:
    /// Reads names_vocabulary. Throws a Failure.
    explicit Vocabulary(Database &database);

    /// The terms no more than `distance` insertions, deletions, substitutions and swaps of neighbours
    /// (optimal string alignment) away from a word; itself included where it is a term.
    QStringList near(const QString &word, qsizetype distance) const;

    /// How many errors are forgiven in a word: none below 4 letters, one below 8, else two.
    static qsizetype forgiven(const QString &word);

private:
    /// Terms of one length. Which letters each has tells of most that they are not near.
    struct Terms {
        QStringList terms;
        std::vector<quint32> letters;
    };
    std::vector<Terms> m_byLength;
};

} // namespace summitry
