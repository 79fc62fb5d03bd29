// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/story.h"

#include <algorithm>
#include <QSet>

namespace summitry {

/// 0 for the strongest reason.
static int weakness(Mention::Kind kind)
{
    using enum Mention::Kind;
    static const QList<Mention::Kind> strongestFirst{Leader, Meeting, Trip, Country, Region, Group, All};
    return static_cast<int>(strongestFirst.indexOf(kind));
}

namespace {

/// What leads to a leader, asked of each mention.
struct WaysToLeader {
    const Leader &leader;
    QSet<QString> meetings, trips; ///< of the leader

    WaysToLeader(const Story &story, const Leader &of)
        : leader(of)
    {
        for (const MeetingIndex meeting : story.meetingsOf(of.id)) {
            meetings += story.meetings[meeting].id;
            trips += story.meetings[meeting].trip;
        }
    }
    bool isReachedBy(const Mention &mention) const;
};

bool WaysToLeader::isReachedBy(const Mention &mention) const
{
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
        return meetings.contains(mention.target);
    case Mention::Kind::Trip:
        return trips.contains(mention.target);
    case Mention::Kind::All:
        break;
    }
    return true;
}

} // namespace

QList<ReachedExcerpt> excerptsFor(const Story &story, const QString &id)
{
    QList<ReachedExcerpt> reached;
    const Leader *leader = story.leader(id);
    if (!leader)
        return reached;
    const WaysToLeader ways(story, *leader);
    QHash<QString, const Mention *> strongest; ///< by excerpt
    for (const Mention &mention : story.mentions) {
        if (!ways.isReachedBy(mention))
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

QList<int> reportsFor(const Story &story, const QString &leader)
{
    QSet<QString> meetings;
    for (const MeetingIndex meeting : story.meetingsOf(leader))
        meetings.insert(story.meetings[meeting].id);
    QList<int> named, others;
    for (qsizetype i = 0; i < story.reports.size(); ++i) {
        const Report &report = story.reports[i];
        const auto isTheirs = [&](const QString &meeting) { return meetings.contains(meeting); };
        if (report.leaders.contains(leader))
            named += static_cast<int>(i);
        else if (std::ranges::any_of(report.meetings, isTheirs))
            others += static_cast<int>(i);
    }
    QSet<QUrl> addresses;
    QList<int> reports = named + others;
    reports.removeIf([&](int report) {
        const QUrl &url = story.reports[report].url;
        return addresses.contains(url) || (addresses.insert(url), false);
    });
    return reports;
}

} // namespace summitry
