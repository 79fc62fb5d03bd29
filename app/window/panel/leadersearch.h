// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "story/story.h"

#include <memory>

namespace summitry {

/// Finds leaders by words: names in all languages, country, office, region, the cities of their meetings,
/// events and topics. Case and accents do not matter; each word of the query must begin a word of the leader
/// (Chinese: stand anywhere). Of a large story it takes a while to be made and to be asked.
class LeaderSearch {
public:
    LeaderSearch(const Story &story, const World *world);

    struct Match {
        QString leader; ///< id
        MeetingIndex
            meeting; ///< the first meeting that holds a word which the leader's own line does not hold
    };
    QList<Match> find(const QString &query) const;

private:
    struct Entry {
        QString leader;
        QString self; ///< the leader's own words
        QList<std::pair<MeetingIndex, QString>> meetings; ///< and their words
    };
    QList<Entry> m_entries;
};

/// The words of a leader, to be folded: names in all languages, office, country and region.
QString wordsOf(const Story &story, const Leader &leader, const World *world);
/// The words of a meeting: event, topic and places in all languages.
QString wordsOf(const Story &story, const Meeting &meeting);

} // namespace summitry
