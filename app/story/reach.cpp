// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/story.h"

#include <algorithm>

namespace summitry {

/// 0 for the strongest reason.
static int weakness(Mention::Kind kind)
{
    using enum Mention::Kind;
    static const QList<Mention::Kind> strongestFirst{Leader, Meeting, Trip, Country, Region, Group, All};
    return static_cast<int>(strongestFirst.indexOf(kind));
}

static bool reaches(const Story &story, const Mention &mention, const Leader &leader)
{
    const auto meets = [&](auto isMeant) {
        const QList<MeetingIndex> meetings = story.meetingsOf(leader.id);
        return std::ranges::any_of(
            meetings, [&](MeetingIndex meeting) { return isMeant(story.meetings[meeting]); });
    };
    switch (mention.kind) {
    case Mention::Kind::Leader:
        return mention.target == leader.id;
    case Mention::Kind::Country:
        return mention.target == leader.country;
    case Mention::Kind::Region:
        return mention.target == leader.region;
    case Mention::Kind::Group:
        return leader.groups.contains(mention.target);
    case Mention::Kind::Meeting:
        return meets([&](const Meeting &meeting) { return meeting.id == mention.target; });
    case Mention::Kind::Trip:
        return meets([&](const Meeting &meeting) { return meeting.trip == mention.target; });
    case Mention::Kind::All:
        break;
    }
    return true;
}

QList<ReachedExcerpt> excerptsFor(const Story &story, const QString &id)
{
    QList<ReachedExcerpt> reached;
    const Leader *leader = story.leader(id);
    if (!leader)
        return reached;
    QHash<QString, const Mention *> strongest; ///< by excerpt
    for (const Mention &mention : story.mentions) {
        if (!reaches(story, mention, *leader))
            continue;
        const Mention *&known = strongest[mention.excerpt];
        if (!known || weakness(mention.kind) < weakness(known->kind))
            known = &mention;
    }
    for (qsizetype i = 0; i < story.excerpts.size(); ++i)
        if (const Mention *mention = strongest.value(story.excerpts[i].id))
            reached += {static_cast<int>(i), *mention};
    std::stable_sort(reached.begin(), reached.end(), [](const ReachedExcerpt &a, const ReachedExcerpt &b) {
        return weakness(a.mention.kind) < weakness(b.mention.kind);
    });
    return reached;
}

} // namespace summitry
