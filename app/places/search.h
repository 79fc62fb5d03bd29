// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/placetable.h"
#include "places/vocabulary.h"

namespace summitry {

struct Scope;

/// Finds countries and cities by name: those called exactly so, then those whose names begin so, then those
/// that have the words somewhere, then, where there is nothing of these, those with a typing error forgiven.
/// Among equals the more important come first; a spelling that is not the name itself counts a tenth.
class Search {
public:
    Search(Database &database, const PlaceTable &places)
        : m_database(database)
        , m_names(database)
        , m_places(places)
    {
    }

    struct Hit {
        Subject subject;
        Found found; ///< in English
        bool isMain; ///< it is its own name that matched
    };
    std::vector<Hit> find(const Question &question);

private:
    struct Candidate {
        Subject subject;
        QString matched;
        Match match;
        bool isMain; ///< it is its own name that matched
        qlonglong rank; ///< the smaller, the more important
    };
    using Candidates = std::vector<Candidate>;

    Candidates candidates(const Question &question, std::size_t count);
    /// Those whose whole name is one of these beginnings, of so many words.
    Candidates exactly(const QStringList &beginnings, qsizetype wordCount, const Scope &scope) const;
    Candidates spelled(const QStringList &words, const Scope &scope) const;
    Candidates misspelled(const QStringList &words, const Scope &scope);
    /// FTS5 for names that have all these words, each with so many errors; empty where none can.
    QString meaning(const QStringList &words, qsizetype errors);
    Candidates level(Match match, const NameTable::Pattern &pattern, const Scope &scope) const;
    QStringList countriesCalled(const QString &text, bool orBeginning) const;
    std::vector<Hit> describe(const Candidates &candidates, const QGeoShape &bounds) const;
    const Vocabulary &vocabulary();

    Database &m_database;
    NameTable m_names;
    const PlaceTable &m_places;
    std::unique_ptr<Vocabulary> m_vocabulary; ///< read when it is first needed
};

} // namespace summitry
