#include "window/panel/leadersearch.h"

#include <algorithm>

namespace summitry {

namespace {

QString allOf(const Text &text)
{
    QString all = text.plain;
    for (const QString &translation : text.translations)
        all += QLatin1Char(' ') + translation;
    return all;
}

QString wordsOf(const Story &story, const Meeting &meeting)
{
    QString words = allOf(meeting.event) + QLatin1Char(' ') + allOf(meeting.topic);
    for (const QString &id : {meeting.place, story.cityOf(meeting.place)}) {
        if (const Place *place = story.place(id))
            words += QLatin1Char(' ') + allOf(place->name);
    }
    return folded(words);
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    bool gap = true;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isMark() || c == u'\'' || c == u'’')
            continue;
        if (!c.isLetterOrNumber() && !c.isSurrogate()) {
            gap = true;
            continue;
        }
        if (gap)
            result += QLatin1Char(' ');
        gap = false;
        result += c == u'ı' ? QChar(u'i') : c;
    }
    return result;
}

bool holdsWord(const QString &foldedText, const QString &foldedWord)
{
    const bool hasSpaces = !foldedWord.isEmpty() && foldedWord.front().script() != QChar::Script_Han;
    return foldedText.contains(hasSpaces ? QLatin1Char(' ') + foldedWord : foldedWord);
}

LeaderSearch::LeaderSearch(const Story &story, const World *world)
{
    for (const Leader &leader : story.leaders) {
        if (leader.id == story.protagonist)
            continue;
        QString self = allOf(leader.name) + QLatin1Char(' ') + allOf(leader.office) + QLatin1Char(' ')
            + leader.country + QLatin1Char(' ') + leader.region;
        if (const Country *country = world ? world->country(leader.country) : nullptr) {
            for (const QString &name : country->names)
                self += QLatin1Char(' ') + name;
        }
        Entry entry{leader.id, folded(self), {}};
        for (int meeting : story.meetingsOf(leader.id))
            entry.meetings.append({meeting, wordsOf(story, story.meetings[meeting])});
        m_entries.append(entry);
    }
}

QList<LeaderSearch::Match> LeaderSearch::find(const QString &query) const
{
    const QStringList words = folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<Match> matches;
    for (const Entry &entry : m_entries) {
        Match match{entry.leader, -1};
        const bool found = std::ranges::all_of(words, [&](const QString &word) {
            if (holdsWord(entry.self, word))
                return true;
            const auto meeting = std::ranges::find_if(
                entry.meetings, [&](const auto &candidate) { return holdsWord(candidate.second, word); });
            if (meeting == entry.meetings.end())
                return false;
            if (match.meeting < 0)
                match.meeting = meeting->first;
            return true;
        });
        if (found)
            matches.append(match);
    }
    return matches;
}

} // namespace summitry
