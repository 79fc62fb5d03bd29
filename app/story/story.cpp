#include "story/story.h"

#include <algorithm>

namespace summitry {

QString Text::in(const QString &language) const
{
    const auto exact = translations.find(language);
    if (exact != translations.end())
        return *exact;
    return translations.value(language.section(QLatin1Char('_'), 0, 0), plain);
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

template <typename Fact> static const Fact *find(const QList<Fact> &facts, const QString &id)
{
    const auto found
        = std::find_if(facts.begin(), facts.end(), [&id](const Fact &fact) { return fact.id == id; });
    return found == facts.end() ? nullptr : &*found;
}

const Leader *Story::leader(const QString &id) const
{
    return find(leaders, id);
}

const Place *Story::place(const QString &id) const
{
    return find(places, id);
}

const Trip *Story::trip(const QString &id) const
{
    return find(trips, id);
}

const Meeting *Story::meeting(const QString &id) const
{
    return find(meetings, id);
}

const Excerpt *Story::excerpt(const QString &id) const
{
    return find(excerpts, id);
}

const Group *Story::group(const QString &id) const
{
    return find(groups, id);
}

const Source *Story::source(const QString &id) const
{
    return find(sources, id);
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

QList<int> Story::meetingsOf(const QString &id) const
{
    QList<int> indices;
    for (qsizetype i = 0; i < meetings.size(); ++i)
        if (meetings[i].leader == id)
            indices += static_cast<int>(i);
    return indices;
}

QStringList Story::regions() const
{
    QStringList regions;
    for (const Leader &leader : leaders)
        if (leader.id != protagonist && !leader.region.isEmpty() && !regions.contains(leader.region))
            regions += leader.region;
    return regions;
}

QStringList Story::countries() const
{
    QStringList countries;
    for (const Leader &leader : leaders)
        if (leader.id != protagonist && !countries.contains(leader.country))
            countries += leader.country;
    return countries;
}

} // namespace summitry
