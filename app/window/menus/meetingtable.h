// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "story/story.h"

#include <QAbstractTableModel>

namespace summitry {

/// All meetings of a story as a table that can be sorted by each column.
class MeetingTable : public QAbstractTableModel {
    Q_OBJECT
public:
    MeetingTable(
        std::shared_ptr<const Story> story, std::shared_ptr<const World> world, const QString &language,
        QObject *parent = nullptr);

    MeetingIndex meeting(int row) const { return m_order.value(row); }
    /// As it is sorted, with a line of heads; dates as a table of a story gives them.
    QString toCsv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    enum Column { Date, Leader, Country, City, Venue, Event, Topic, Standing, SourceOf, Columns };
    QString cell(MeetingIndex meeting, int column) const;
    QString dateCell(const Meeting &meeting) const;

    std::shared_ptr<const Story> m_story;
    std::shared_ptr<const World> m_world;
    QString m_language;
    QList<MeetingIndex> m_order;
};

} // namespace summitry
