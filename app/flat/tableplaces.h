// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flat/drafttable.h"
#include "story/geocodestory.h"

#include <QHash>

namespace summitry {

/// The places of a story that is made of a flat table: one row for each point, whatever it is called.
class TablePlaces {
public:
    /// Rows are added to `table`, which outlives this.
    explicit TablePlaces(StoryTable *table)
        : m_table(table)
    {
    }
    /// The id of the place at a point, which is added with a name where it is not there yet. `isFound` tells
    /// that it was looked up.
    QString add(const KnownPlace &known, const QString &name, int line, bool isFound);
    QString name(const QString &id) const { return m_names.value(id); }
    const QList<PlaceMatch> &found() const { return m_found; }

private:
    StoryTable *m_table;
    QHash<QString, QString> m_ids; ///< by where they lie
    QHash<QString, QString> m_names; ///< by id
    QSet<QString> m_taken;
    QList<PlaceMatch> m_found;
};

} // namespace summitry
