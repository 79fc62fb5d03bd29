// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/leadersearch.h"

#include "words/matching.h"

#include <algorithm>
#include <QHash>

namespace summitry {

namespace {

QString allOf(const Text &text)
{
    QString all = text.plain;
    for (const QString &translation : text.translations)
        all += QLatin1Char(' ') + translation;
    return all;
}

} // namespace

QString wordsOf(const Story &story, const Leader &leader, const World *world)
{
    QString words = allOf(leader.name) + QLatin1Char(' ') + allOf(leader.office) + QLatin1Char(' ')
        + leader.country + QLatin1Char(' ') + allOf(story.regionName(leader.region));
    if (const Country *country = world ? world->country(leader.country) : nullptr) {
        for (const QString &name : country->names)
            words += QLatin1Char(' ') + name;
    }
    return words;
}

QString wordsOf(const Story &story, const Meeting &meeting)
{
    QString words = allOf(meeting.event) + QLatin1Char(' ') + allOf(meeting.topic);
    for (const QString &id : {meeting.place, story.cityOf(meeting.place)}) {
        if (const Place *place = story.place(id))
            words += QLatin1Char(' ') + allOf(place->name);
    }
    return words;
}

LeaderSearch::LeaderSearch(const Story &story, const World *world)
{
    QHash<QString, QString> known; // many meetings have the same words
    for (const Leader &leader : story.leaders) {
        if (leader.id == story.protagonist)
            continue;
        Entry entry{leader.id, folded(wordsOf(story, leader, world)), {}};
        for (const MeetingIndex meeting : story.meetingsOf(leader.id)) {
            const QString words = wordsOf(story, story.meetings[meeting]);
            QString &same = known[words];
            if (same.isNull())
                same = folded(words);
            entry.meetings.append({meeting, same});
        }
        m_entries.append(entry);
    }
}

QList<LeaderSearch::Match> LeaderSearch::find(const QString &query) const
{
    const QStringList words = foldedWords(query);
    QList<Match> matches;
    for (const Entry &entry : m_entries) {
        Match match{entry.leader, {}};
        const bool found = std::ranges::all_of(words, [&](const QString &word) {
            if (holdsWord(entry.self, word))
                return true;
            const auto meeting = std::ranges::find_if(
                entry.meetings, [&](const auto &candidate) { return holdsWord(candidate.second, word); });
            if (meeting == entry.meetings.end())
                return false;
            if (!match.meeting.isValid())
                match.meeting = meeting->first;
            return true;
        });
        if (found)
            matches.append(match);
    }
    return matches;
}

} // namespace summitry
