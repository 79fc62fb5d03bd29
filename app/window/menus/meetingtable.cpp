// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/meetingtable.h"

#include "story/when.h"

#include <algorithm>
#include <QCollator>

namespace summitry {

namespace {

QString csvCell(QString text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"'))
        && !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('\r')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

MeetingTable::MeetingTable(
    std::shared_ptr<const Story> story, std::shared_ptr<const World> world, const QString &language,
    QObject *parent)
    : QAbstractTableModel(parent)
    , m_story(std::move(story))
    , m_world(std::move(world))
    , m_language(language)
{
    for (const MeetingIndex meeting : m_story->meetings.indices())
        m_order << meeting;
}

int MeetingTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int MeetingTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QString MeetingTable::cell(MeetingIndex index, int column) const
{
    const Meeting &meeting = m_story->meetings[index];
    const summitry::Leader *leader = m_story->leader(meeting.leader);
    const auto place = [this](const QString &id) {
        const Place *found = m_story->place(id);
        return found ? found->name.in(m_language) : id;
    };
    switch (column) {
    case Date:
        return whenInWords(*m_story, meeting, m_language);
    case Leader:
        return leader->name.in(m_language);
    case Country: {
        const summitry::Country *country = m_world ? m_world->country(leader->country) : nullptr;
        return country ? country->name(m_language) : leader->country;
    }
    case City:
        return place(m_story->cityOf(meeting.place));
    case Venue:
        return m_story->cityOf(meeting.place) == meeting.place ? QString() : place(meeting.place);
    case Event:
        return meeting.event.in(m_language);
    case Topic:
        return meeting.topic.in(m_language);
    case Standing:
        return toString(meeting.certainty);
    case SourceOf: {
        const Source *source = m_story->source(meeting.source);
        return source ? (source->publisher.isEmpty() ? source->title : source->publisher.in(m_language))
                      : QString();
    }
    default:
        return {};
    }
}

QVariant MeetingTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    return cell(m_order[index.row()], index.column());
}

QVariant MeetingTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString heads[] = {tr("Date"),  tr("Leader"), tr("Country"),   tr("City"),  tr("Venue"),
                             tr("Event"), tr("Topic"),  tr("Certainty"), tr("Source")};
    return section >= 0 && section < Columns ? heads[section] : QString();
}

/// Meetings are in the order of time; those of one name stay in it.
void MeetingTable::sort(int column, Qt::SortOrder order)
{
    QCollator collator{QLocale(m_language)};
    collator.setNumericMode(true);
    std::vector<std::pair<MeetingIndex, QCollatorSortKey>> keyed;
    keyed.reserve(static_cast<size_t>(m_order.size()));
    for (const MeetingIndex meeting : m_story->meetings.indices())
        keyed.emplace_back(meeting, collator.sortKey(column == Date ? QString() : cell(meeting, column)));
    std::ranges::stable_sort(
        keyed, [](const auto &one, const auto &other) { return one.second.compare(other.second) < 0; });
    if (order == Qt::DescendingOrder)
        std::ranges::reverse(keyed);
    emit layoutAboutToBeChanged();
    m_order.clear();
    for (const auto &[meeting, key] : keyed)
        m_order << meeting;
    emit layoutChanged();
}

QString MeetingTable::dateCell(const Meeting &meeting) const
{
    if (meeting.precision != Precision::Day)
        return toString(GivenDate{meeting.date, meeting.end, meeting.precision});
    const QString date = toString(meeting.date);
    return meeting.end == meeting.date ? date : date + QLatin1Char('/') + toString(meeting.end);
}

QString MeetingTable::toCsv() const
{
    QString text;
    for (int column = 0; column < Columns; ++column)
        text += (column > 0 ? QStringLiteral(",") : QString())
            + csvCell(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    text += QLatin1Char('\n');
    for (const MeetingIndex meeting : m_order) {
        text += dateCell(m_story->meetings[meeting]);
        for (int column = Date + 1; column < Columns; ++column)
            text += QLatin1Char(',') + csvCell(cell(meeting, column));
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace summitry
