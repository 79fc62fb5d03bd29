// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/story.h"

#include <algorithm>
#include <QSet>

namespace summitry {

/// "zh" for "zh-Hans" and "zh_CN".
static QString withoutScript(const QString &language)
{
    return QString(language).replace(QLatin1Char('-'), QLatin1Char('_')).section(QLatin1Char('_'), 0, 0);
}

QString Text::in(const QString &language) const
{
    if (const auto exact = translations.find(language); exact != translations.end())
        return *exact;
    if (translations.isEmpty())
        return plain;
    const QString wanted = withoutScript(language);
    for (auto known = translations.begin(); known != translations.end(); ++known)
        if (withoutScript(known.key()) == wanted)
            return *known;
    return plain;
}

QString toString(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Confirmed:
        return QStringLiteral("confirmed");
    case Certainty::Reported:
        return QStringLiteral("reported");
    case Certainty::Inferred:
        return QStringLiteral("inferred");
    case Certainty::Unchecked:
        break;
    }
    return QStringLiteral("unchecked");
}

template <typename Fact>
static const Fact *find(
    const QList<Fact> &facts, const StoryIndex *index, QHash<QString, int> StoryIndex::*ids,
    const QString &id)
{
    if (index) {
        const auto at = (index->*ids).constFind(id);
        return at == (index->*ids).cend() ? nullptr : &facts[*at];
    }
    const auto found
        = std::find_if(facts.begin(), facts.end(), [&id](const Fact &fact) { return fact.id == id; });
    return found == facts.end() ? nullptr : &*found;
}

template <typename Fact> static QHash<QString, int> positionsOf(const QList<Fact> &facts)
{
    QHash<QString, int> positions;
    positions.reserve(facts.size());
    for (qsizetype i = facts.size(); i-- > 0;) // the first of an id stays
        positions[facts[i].id] = static_cast<int>(i);
    return positions;
}

void Story::makeIndex()
{
    auto index = std::make_shared<StoryIndex>();
    index->leaders = positionsOf(leaders);
    index->places = positionsOf(places);
    index->trips = positionsOf(trips);
    index->excerpts = positionsOf(excerpts);
    index->groups = positionsOf(groups);
    index->sources = positionsOf(sources);
    for (const MeetingIndex i : meetings.indices()) {
        index->meetingsOf[meetings[i].leader] += i;
        if (i.value() % StoryIndex::Run == 0)
            index->lastDays.append(meetings[i].end);
        index->lastDays.last() = std::max(index->lastDays.last(), meetings[i].end);
    }
    m_index = std::move(index);
}

const Leader *Story::leader(const QString &id) const
{
    return find(leaders, m_index.get(), &StoryIndex::leaders, id);
}

const Place *Story::place(const QString &id) const
{
    return find(places, m_index.get(), &StoryIndex::places, id);
}

const Trip *Story::trip(const QString &id) const
{
    return find(trips, m_index.get(), &StoryIndex::trips, id);
}

const Meeting *Story::meeting(const QString &id) const
{
    const auto found = std::find_if(
        meetings.begin(), meetings.end(), [&id](const Meeting &meeting) { return meeting.id == id; });
    return found == meetings.end() ? nullptr : &*found;
}

const Excerpt *Story::excerpt(const QString &id) const
{
    return find(excerpts, m_index.get(), &StoryIndex::excerpts, id);
}

const Group *Story::group(const QString &id) const
{
    return find(groups, m_index.get(), &StoryIndex::groups, id);
}

const Source *Story::source(const QString &id) const
{
    return find(sources, m_index.get(), &StoryIndex::sources, id);
}

QString Story::cityOf(const QString &id) const
{
    const Place *found = place(id);
    return found && !found->city.isEmpty() ? found->city : id;
}

QString Story::homeOf(const QString &id) const
{
    const Leader *found = leader(id);
    return found && !found->home.isEmpty() ? cityOf(found->home) : QString();
}

QList<MeetingIndex> Story::meetingsOf(const QString &id) const
{
    if (m_index)
        return m_index->meetingsOf.value(id);
    QList<MeetingIndex> indices;
    for (const MeetingIndex i : meetings.indices())
        if (meetings[i].leader == id)
            indices += i;
    return indices;
}

QList<MeetingIndex> Story::meetingsOn(const QDate &day) const
{
    QList<MeetingIndex> indices;
    for (int i = 0; i < meetings.size(); ++i) {
        const Meeting &meeting = meetings[MeetingIndex(i)];
        if (m_index && meeting.date > day)
            break; // by date: no later one either
        if (m_index && i % StoryIndex::Run == 0 && m_index->lastDays[i / StoryIndex::Run] < day)
            i += StoryIndex::Run - 1;
        else if (meeting.date <= day && day <= meeting.end)
            indices += MeetingIndex(i);
    }
    return indices;
}

QStringList Story::regions() const
{
    QStringList regions;
    QSet<QString> known;
    for (const Leader &leader : leaders) {
        if (leader.id == protagonist || leader.region.isEmpty() || known.contains(leader.region))
            continue;
        known.insert(leader.region);
        regions += leader.region;
    }
    return regions;
}

Text Story::regionName(const QString &id) const
{
    return regionNames.value(id, {id, {}});
}

QString Story::regionNamed(const QString &name) const
{
    for (const QString &id : regions()) {
        const Text names = regionName(id);
        for (const QString &known : QStringList{names.plain} + names.translations.values())
            if (known.compare(name, Qt::CaseInsensitive) == 0)
                return id;
    }
    return {};
}

QStringList Story::countries() const
{
    QStringList countries;
    QSet<QString> known;
    for (const Leader &leader : leaders) {
        if (leader.id == protagonist || leader.country.isEmpty() || known.contains(leader.country))
            continue;
        known.insert(leader.country);
        countries += leader.country;
    }
    return countries;
}

} // namespace summitry
