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
    std::vector<QStringList> m_terms; ///< by length
};

} // namespace summitry
