// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/drafttable.h"
#include "flat/visits.h"

#include <QHash>

namespace summitry {

/// The leaders and the meetings of a story that is made of a flat table.
class TableMeetings {
public:
    /// Rows are added to both, which outlive this.
    TableMeetings(StoryTable *leaders, StoryTable *meetings)
        : m_leaders(leaders)
        , m_meetings(meetings)
    {
    }
    /// Who travels; `name` may be empty, `home` is a place. Returns the id.
    QString
    addProtagonist(const QString &name, const QString &country, const QString &home, const Visit &first);
    /// A meeting with each whom the visit names as met, ';' between.
    void add(const Visit &visit, const QString &place, const QString &trip);

private:
    StoryTable *m_leaders, *m_meetings;
    QHash<QString, QString> m_ids; ///< of leaders, by name
    QSet<QString> m_takenLeaders, m_takenMeetings;
};

} // namespace summitry
