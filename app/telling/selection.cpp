// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling/selection.h"

#include <algorithm>
#include <utility>

namespace summitry {

namespace {

QStringList chosen(const QStringList &values, const QString &value, bool add)
{
    if (!add)
        return values == QStringList{value} ? QStringList{} : QStringList{value};
    QStringList result = values;
    if (result.removeAll(value) == 0)
        result.append(value);
    return result;
}

bool knows(const Story &story, const QString &country)
{
    const auto isThere = [&country](const auto &fact) { return fact.country == country; };
    return std::ranges::any_of(story.leaders, isThere) || std::ranges::any_of(story.places, isThere);
}

} // namespace

Filter stillThere(const Filter &filter, const Story &before, const Story &now)
{
    Filter kept = filter;
    kept.leaders.removeIf([&now](const QString &id) { return !now.leader(id); });
    kept.regions.removeIf(
        [regions = now.regions()](const QString &region) { return !regions.contains(region); });
    kept.countries.removeIf([&](const QString &code) { return knows(before, code) && !knows(now, code); });
    if ((kept.from.isValid() && kept.from > now.end) || (kept.to.isValid() && kept.to < now.start))
        kept.from = kept.to = QDate();
    return kept;
}

bool Filter::isEmpty() const
{
    return *this == Filter{};
}

QString Selection::leader() const
{
    return m_filter.leaders.size() == 1 ? m_filter.leaders.first() : QString();
}

void Selection::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
}

void Selection::setHighlight(const Highlight &highlight)
{
    if (highlight == m_highlight)
        return;
    m_highlight = highlight;
    emit highlightChanged();
}

void Selection::chooseCountry(const QString &code, bool add)
{
    Filter filter = m_filter;
    filter.countries = chosen(filter.countries, code, add);
    setFilter(filter);
}

void Selection::chooseRegion(const QString &region, bool add)
{
    Filter filter = m_filter;
    filter.regions = chosen(filter.regions, region, add);
    setFilter(filter);
}

void Selection::chooseLeader(const QString &id, bool add)
{
    Filter filter = m_filter;
    filter.leaders = chosen(filter.leaders, id, add);
    setFilter(filter);
}

void Selection::chooseDates(const QDate &from, const QDate &to)
{
    Filter filter = m_filter;
    filter.from = from;
    filter.to = to;
    if (from.isValid() && to < from && to.isValid())
        std::swap(filter.from, filter.to);
    setFilter(filter);
}

void Selection::lightMeetings(const QList<MeetingIndex> &meetings)
{
    Highlight highlight = m_highlight;
    highlight.meetings = meetings;
    setHighlight(highlight);
}

void Selection::clear()
{
    setFilter({});
    lightMeetings({});
}

} // namespace summitry
