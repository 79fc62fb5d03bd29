#include "window/find/storyfinder.h"

#include "window/find/matchspans.h"
#include "words/dates.h"
#include "words/words.h"

#include <algorithm>
#include <QCoreApplication>

namespace summitry {

namespace {

constexpr qsizetype mostLeaders = 3, mostMeetings = 3;

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
    , m_search(*m_itinerary->story, m_world.get())
{
    const Story &story = *m_itinerary->story;
    for (const Meeting &meeting : story.meetings) {
        QStringList words{
            allOf(meeting.event), allOf(meeting.topic), dateRange(meeting.date, meeting.end, m_language)};
        if (const Leader *leader = story.leader(meeting.leader))
            words << allOf(leader->name);
        for (const QString &id : {meeting.place, story.cityOf(meeting.place)}) {
            if (const Place *place = story.place(id))
                words << allOf(place->name);
        }
        m_meetingWords << folded(words.join(QLatin1Char(' ')));
    }
}

QList<FindGroup> StoryFinder::find(const QString &query) const
{
    QList<FindGroup> groups;
    if (!m_itinerary || folded(query).isEmpty())
        return groups;
    for (const FindGroup &group : {leaders(query), meetings(query)}) {
        if (!group.findings.isEmpty())
            groups << group;
    }
    return groups;
}

FindGroup StoryFinder::leaders(const QString &query) const
{
    const Story &story = *m_itinerary->story;
    QList<Finding> found;
    for (const LeaderSearch::Match &match : m_search.find(query)) {
        if (match.meeting >= 0)
            continue; // found by a meeting: it stands among those
        const Leader &leader = *story.leader(match.leader);
        Finding finding;
        finding.kind = Finding::Kind::Leader;
        finding.title = leader.name.in(m_language);
        finding.detail = leader.office.in(m_language);
        finding.aside = counted(story.meetingsOf(leader.id).size(), tr("meeting"));
        finding.iso2 = iso2(leader.country);
        finding.code = leader.country;
        finding.leader = leader.id;
        finding.fit = fitOf(query, finding.title);
        found << finding;
    }
    std::ranges::stable_partition(
        found, [&](const Finding &f) { return !matchSpans(f.title, query).isEmpty(); });
    const auto shown = found.first(std::min(found.size(), mostLeaders));
    return {tr("Leaders"), shareOfAll(shown.size(), found.size()), shown};
}

FindGroup StoryFinder::meetings(const QString &query) const
{
    const QStringList words = folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<Finding> shown;
    qsizetype all = 0;
    for (int i = 0; i < m_meetingWords.size(); ++i) {
        const bool matches = std::ranges::all_of(
            words, [&](const QString &word) { return holdsWord(m_meetingWords[i], word); });
        if (matches && all++ < mostMeetings)
            shown << meeting(i, query);
    }
    return {tr("Meetings"), shareOfAll(shown.size(), all), shown};
}

Finding StoryFinder::meeting(int index, const QString &query) const
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
    finding.fit = fitOf(query, event);
    finding.aside = dateRange(meeting.date, meeting.end, m_language);
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
