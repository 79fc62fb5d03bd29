#include "window/panel/leadersearch.h"

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

QString wordsOf(const Story &story, const Meeting &meeting)
{
    QString words = allOf(meeting.event) + QLatin1Char(' ') + allOf(meeting.topic);
    for (const QString &id : {meeting.place, story.cityOf(meeting.place)}) {
        if (const Place *place = story.place(id))
            words += QLatin1Char(' ') + allOf(place->name);
    }
    return words;
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
    : m_story(&story)
{
    for (const Leader &leader : story.leaders) {
        if (leader.id == story.protagonist)
            continue;
        QString self = allOf(leader.name) + QLatin1Char(' ') + allOf(leader.office) + QLatin1Char(' ')
            + leader.country + QLatin1Char(' ') + allOf(story.regionName(leader.region));
        if (const Country *country = world ? world->country(leader.country) : nullptr) {
            for (const QString &name : country->names)
                self += QLatin1Char(' ') + name;
        }
        m_entries.append({leader.id, folded(self), {}});
    }
}

/// When first asked for: of a large story it takes some time. Many meetings have the same words.
void LeaderSearch::foldMeetings() const
{
    if (!m_story || std::exchange(m_folded, true))
        return;
    QHash<QString, QString> known;
    for (Entry &entry : m_entries) {
        for (const int meeting : m_story->meetingsOf(entry.leader)) {
            QString &words = known[wordsOf(*m_story, m_story->meetings[meeting])];
            if (words.isNull())
                words = folded(wordsOf(*m_story, m_story->meetings[meeting]));
            entry.meetings.append({meeting, words});
        }
    }
}

QList<LeaderSearch::Match> LeaderSearch::find(const QString &query) const
{
    const QStringList words = folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<Match> matches;
    if (!words.isEmpty())
        foldMeetings();
    for (const Entry &entry : std::as_const(m_entries)) {
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
