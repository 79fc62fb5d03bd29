// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/storyfinder.h"

#include "story/when.h"
#include "window/panel/leadersearch.h"
#include "words/matching.h"
#include "words/words.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QHash>

namespace summitry {

namespace {

constexpr qsizetype mostLeaders = 3, mostStops = 2, mostMeetings = 3;
constexpr int namedSo = 5, toldOf = 3; // Finding::fit

QString tr(const char *text)
{
    return QCoreApplication::translate("StoryFinder", text);
}

QString allOf(const Text &text)
{
    return text.plain + QLatin1Char(' ') + text.translations.values().join(QLatin1Char(' '));
}

QString shareOfAll(qsizetype shown, qsizetype all)
{
    return shown < all ? tr("%1 of %2").arg(shown).arg(all) : QString();
}

} // namespace

StoryFinder::StoryFinder(
    std::shared_ptr<const Itinerary> itinerary, std::shared_ptr<const World> world, const QString &language)
    : m_itinerary(std::move(itinerary))
    , m_world(std::move(world))
    , m_language(language)
{
    const Story &story = *m_itinerary->story;
    for (const Leader &leader : story.leaders)
        m_leaderWords << folded(
            leader.id == story.protagonist ? allOf(leader.name) : wordsOf(story, leader, m_world.get()));
    for (const Stop &stop : m_itinerary->stops) {
        const Place *city = stop.kind == Stop::Kind::Host ? story.place(stop.city) : nullptr;
        m_stopWords << (city ? folded(allOf(city->name)) : QString());
    }
    std::map<std::tuple<QDate, QDate, Precision>, QString> dates; // a large story has many meetings on a day
    for (const Meeting &meeting : story.meetings) {
        QString &date = dates[{meeting.date, meeting.end, meeting.precision}];
        if (date.isNull())
            date = whenInWords(story, meeting, m_language);
        QStringList words{wordsOf(story, meeting), date};
        if (const Leader *leader = story.leader(meeting.leader))
            words << allOf(leader->name);
        m_meetingWords << folded(words.join(QLatin1Char(' ')));
    }
}

QList<FindGroup> StoryFinder::find(const QString &query) const
{
    QList<FindGroup> groups;
    if (folded(query).isEmpty())
        return groups;
    for (const FindGroup &group : {leaders(query), stops(query), meetings(query)}) {
        if (!group.findings.isEmpty())
            groups << group;
    }
    return groups;
}

FindGroup StoryFinder::leaders(const QString &query) const
{
    const Story &story = *m_itinerary->story;
    const QStringList words = foldedWords(query);
    QList<Finding> byName, others; // by the name that is shown; by another word
    qsizetype all = 0;
    for (qsizetype i = 0; i < m_leaderWords.size(); ++i) {
        if (!holdsAllWords(m_leaderWords[i], words))
            continue;
        ++all;
        const Leader &found = story.leaders[i];
        if (byName.size() < mostLeaders && holdsAllWords(folded(allOf(found.name)), words)) {
            byName << leader(found, query);
            byName.last().fit = namedSo;
        } else if (others.size() < mostLeaders)
            others << leader(found, query);
    }
    const QList<Finding> shown = (byName + others).first(std::min(all, mostLeaders));
    return {tr("Leaders"), shareOfAll(shown.size(), all), shown};
}

FindGroup StoryFinder::stops(const QString &query) const
{
    const Story &story = *m_itinerary->story;
    const QStringList words = foldedWords(query);
    QList<Finding> shown;
    qsizetype all = 0;
    for (const StopIndex i : m_stopWords.indices()) {
        if (!m_stopWords[i].isEmpty() && holdsAllWords(m_stopWords[i], words) && all++ < mostStops)
            shown << stop(m_itinerary->stops[i], *story.place(m_itinerary->stops[i].city));
    }
    return {tr("Places of meetings"), shareOfAll(shown.size(), all), shown};
}

FindGroup StoryFinder::meetings(const QString &query) const
{
    const QStringList words = foldedWords(query);
    QList<Finding> shown;
    qsizetype all = 0;
    for (const MeetingIndex i : m_meetingWords.indices()) {
        if (holdsAllWords(m_meetingWords[i], words) && all++ < mostMeetings)
            shown << meeting(i, query);
    }
    return {tr("Meetings"), shareOfAll(shown.size(), all), shown};
}

Finding StoryFinder::stop(const Stop &stop, const Place &city) const
{
    Finding finding;
    finding.kind = Finding::Kind::Stop;
    finding.title = city.name.in(m_language);
    finding.aside = counted(stop.meetings.size(), tr("meeting"));
    finding.iso2 = iso2(city.country);
    finding.code = city.country;
    finding.city = city.id;
    finding.fit = namedSo;
    return finding;
}

Finding StoryFinder::leader(const Leader &leader, const QString &query) const
{
    Finding finding;
    finding.kind = Finding::Kind::Leader;
    finding.title = leader.name.in(m_language);
    finding.detail = leader.office.in(m_language);
    const Story &story = *m_itinerary->story;
    const qsizetype meetings
        = leader.id == story.protagonist ? story.meetings.size() : story.meetingsOf(leader.id).size();
    finding.aside = counted(meetings, tr("meeting"));
    finding.iso2 = iso2(leader.country);
    finding.code = leader.country;
    finding.leader = leader.id;
    finding.fit = std::max(fitOf(query, finding.title), toldOf);
    return finding;
}

Finding StoryFinder::meeting(MeetingIndex index, const QString &query) const
{
    const Story &story = *m_itinerary->story;
    const Meeting &meeting = story.meetings[index];
    const Leader &leader = *story.leader(meeting.leader);
    const Place *city = story.place(story.cityOf(meeting.place));
    Finding finding;
    finding.kind = Finding::Kind::Meeting;
    finding.title = leader.name.in(m_language);
    if (city)
        finding.title += QStringLiteral(", ") + city->name.in(m_language);
    const QString event = meeting.event.in(m_language), topic = meeting.topic.in(m_language);
    const bool byTopic = matchSpans(finding.title + QLatin1Char(' ') + event, query).isEmpty()
        && !matchSpans(topic, query).isEmpty();
    finding.detail = byTopic || event.isEmpty() ? topic : event;
    finding.fit = std::max(fitOf(query, event), toldOf);
    finding.aside = whenInWords(story, meeting, m_language);
    finding.iso2 = iso2(leader.country);
    finding.code = leader.country;
    finding.leader = meeting.leader;
    finding.meeting = index;
    return finding;
}

QString StoryFinder::iso2(const QString &code) const
{
    const Country *country = m_world ? m_world->country(code) : nullptr;
    return country ? country->iso2 : QString();
}

} // namespace summitry
