#pragma once

#include "globe/world.h"
#include "story/story.h"

#include <memory>

namespace summitry {

/// Finds leaders by words: names in all languages, country, office, region, the cities of their meetings,
/// events and topics. Case and accents do not matter; each word of the query must begin a word of the leader
/// (Chinese: stand anywhere).
class LeaderSearch {
public:
    LeaderSearch() = default;
    LeaderSearch(const Story &story, const World *world); ///< the story outlives the search

    struct Match {
        QString leader; ///< id
        int meeting = -1; ///< the first meeting that holds a word which the leader's own line does not hold
    };
    QList<Match> find(const QString &query) const;

private:
    void foldMeetings() const;

    struct Entry {
        QString leader;
        QString self; ///< the leader's own words
        QList<std::pair<int, QString>> meetings; ///< and their words
    };
    const Story *m_story = nullptr;
    mutable QList<Entry> m_entries;
    mutable bool m_folded = false; ///< the meetings' words are there
};

/// Folded for comparing: no case, no accents, single spaces between words, one before the first.
QString folded(const QString &text);
/// Whether a word begins a word of the text; both folded.
bool holdsWord(const QString &foldedText, const QString &foldedWord);

} // namespace summitry
